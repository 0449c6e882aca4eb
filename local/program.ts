// Reads what is to be run: dist/ and the services' bundle. Knows nothing of what is inside.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { customFunctionsOf } from '#local/run/custom';
import type { Program } from '#local/run/machine';
import { MEMBERS } from '#local/services/all';

interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
}

const EVERY_SCOPE = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.send_mail',
  'script.scriptapp',
  'userinfo.email',
];

const OWN_MANIFEST: Manifest = {
  timeZone: 'Asia/Ho_Chi_Minh',
  oauthScopes: EVERY_SCOPE.map((scope) => `https://www.googleapis.com/auth/${scope}`),
};

const textOf = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** The program of a dist folder; `code` stands in for its Code.js, `manifest` for parts of its manifest. */
export const readProgram = (
  dist: string,
  own: { code?: string | undefined; manifest?: Manifest | undefined },
): Program => {
  const file = (name: string): string => path.join(dist, name);
  const code = own.code ?? textOf(file('Code.js'));
  if (code === null) throw new Error(`No Code.js in ${dist}: run npm run build`);
  const services = textOf(path.resolve('build/services.js'));
  if (services === null) throw new Error('No build/services.js: tools/build.mjs buildServices() makes it');
  const found =
    own.code === undefined ? (JSON.parse(textOf(file('appsscript.json')) ?? '{}') as Manifest) : OWN_MANIFEST;
  const manifest = { ...found, ...own.manifest };
  return {
    code,
    services: `globalThis.__members = ${JSON.stringify(MEMBERS)};\n${services}`,
    page: (name) => textOf(file(`${name}.html`)),
    zone: manifest.timeZone ?? 'Etc/GMT',
    scopes: manifest.oauthScopes ?? [],
    customFunctions: customFunctionsOf(code),
  };
};

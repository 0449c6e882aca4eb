// Reads what is to be run: dist/ and the services' bundle. Knows nothing of what is inside.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { customFunctionsOf } from '#local/run/custom';
import type { HostOptions } from '#local/run/machine';
import { EVERY_SCOPE } from '#local/run/permissions';
import { MEMBERS } from '#local/services/all';

type Manifest = NonNullable<HostOptions['manifest']>;

const OWN_MANIFEST: Manifest = { timeZone: 'Asia/Ho_Chi_Minh', oauthScopes: EVERY_SCOPE };

const textOf = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** The program of a dist folder; `code` stands in for its Code.js, `manifest` for parts of its manifest. */
export const readProgram = ({ dist = 'dist', ...own }: HostOptions) => {
  const file = (name: string): string => path.resolve(dist, name);
  const code = own.code ?? textOf(file('Code.js'));
  if (code === null) throw new Error(`No Code.js in ${dist}: run npm run build`);
  const services = textOf(path.resolve('build/services.js'));
  if (services === null) throw new Error('No build/services.js: tools/build.mjs buildServices() makes it');
  const found =
    own.code === undefined ? (JSON.parse(textOf(file('appsscript.json')) ?? '{}') as Manifest) : OWN_MANIFEST;
  const { timeZone = 'Etc/GMT', oauthScopes = [] } = { ...found, ...own.manifest };
  return {
    code,
    services: `globalThis.__members = ${JSON.stringify(MEMBERS)};\n${services}`,
    /** Text of an HTML file by name, null when there is none. */
    page: (name: string): string | null => textOf(file(`${name}.html`)),
    zone: timeZone,
    /** The zone of Date's local getters. */
    processZone: own.processZone ?? timeZone,
    scopes: oauthScopes,
    /** Custom functions by name in capitals. */
    customFunctions: customFunctionsOf(code),
  };
};

/** What the code brings: its files, functions and manifest. */
export type Program = ReturnType<typeof readProgram>;

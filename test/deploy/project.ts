// A copy of this project in a temporary folder, with its own script id and its own home folder. Knows no Google.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const COPIED = ['src', 'sidebar', 'tools', 'package.json', 'tsconfig.json', 'appsscript.json', '.clasp.json'];

const LOGIN = {
  type: 'authorized_user',
  client_id: 'x',
  client_secret: 'x',
  refresh_token: 'x',
  access_token: 'x',
  expiry_date: 4e12,
};

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Project {
  /** The folder of the copy. */
  readonly folder: string;
  write(file: string, text: string): void;
  /** Writes the login that clasp keeps in the home folder. */
  logIn(): void;
  /** Runs a program of Node in the copy; calls to Google go to this port. */
  run(args: readonly string[], port?: number): Promise<Outcome>;
  remove(): void;
}

/** Copies the project; its packages are found one folder above, so a test may put others in their place. */
export const copyProject = (scriptId: string | null): Project => {
  const base = mkdtempSync(path.join(tmpdir(), 'so-cchc-deploy-'));
  const folder = path.join(base, 'project');
  const home = path.join(base, 'home');
  mkdirSync(home);
  for (const name of COPIED) cpSync(path.resolve(name), path.join(folder, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(base, 'node_modules'));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  if (scriptId !== null) write('.clasp.json', JSON.stringify({ scriptId, rootDir: 'dist' }));

  const run = (args: readonly string[], port = 0): Promise<Outcome> => {
    const env = {
      PATH: process.env.PATH,
      HOME: home,
      USERPROFILE: home,
      NODE_OPTIONS: `--require=${path.resolve('test/deploy/loopback.cjs')}`,
      FAKE_GOOGLE_PORT: String(port),
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [...args], { cwd: folder, env }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
      });
    });
  };
  return {
    folder,
    write,
    logIn: () => writeFileSync(path.join(home, '.clasprc.json'), JSON.stringify({ tokens: { default: LOGIN } })),
    run,
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
};

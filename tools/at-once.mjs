// `node tools/at-once.mjs checks`: runs the commands of a script of package.json at once; each says what it found when it ends.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Resolves to whether it found nothing; prints what it found. */
const check = (command) =>
  new Promise((resolve) => {
    const [name, ...args] = command.split(' ');
    const child = spawn(path.resolve('node_modules/.bin', name), args, { shell: process.platform === 'win32' });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    child.once('close', (code) => {
      if (code !== 0) process.stdout.write(`✗ ${command}\n`);
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const found = await Promise.all(scripts[process.argv[2]].split(' && ').map(check));
process.exitCode = found.every(Boolean) ? 0 : 1;

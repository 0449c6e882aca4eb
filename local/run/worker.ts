// A process that carries out executions one after another and blocks on each of their calls until the host answers. Knows no workbook.
import { readSync, writeSync } from 'node:fs';
import { runInFreshContext } from '#local/run/context';
import type { Launch } from '#local/wire';

const CHANNEL = 3;
const NEWLINE = 10;

const chunk = Buffer.allocUnsafe(1_048_576);
/** What has been read beyond the last line. */
let held = chunk.subarray(0, 0);

/** Waits for the next line; when the host is gone, so is the worker. */
const receive = (): string => {
  const pieces: Buffer[] = [];
  for (;;) {
    const end = held.indexOf(NEWLINE) + 1;
    pieces.push(Buffer.from(end > 0 ? held.subarray(0, end) : held));
    held = held.subarray(end);
    if (end > 0) return Buffer.concat(pieces).toString();
    const got = readSync(CHANNEL, chunk);
    if (got === 0) process.exit();
    held = chunk.subarray(0, got);
  }
};

const send = (text: string): void => {
  const bytes = Buffer.from(`${text}\n`);
  for (let at = 0; at < bytes.length; ) at += writeSync(CHANNEL, bytes, at);
};

const host = (call: string): string => {
  send(`c${call}`);
  return receive();
};

const nobody = new Int32Array(new SharedArrayBuffer(4));
const sleep = (ms: number) => Atomics.wait(nobody, 0, 0, ms);

const program = JSON.parse(receive()) as { services: string; code: string; zone: string };
const warmUp = { ...program, functionName: 'none', instant: 0, limitMs: 1000, host: () => 'null' };
send(`e${runInFreshContext(warmUp, '{}')}`);
for (;;) {
  const launch = JSON.parse(receive()) as Launch;
  send(`e${runInFreshContext({ ...program, ...launch, host, sleep }, receive())}`);
}

// The state folder: workbook.json with its last good copy, and one .eml file a mail. Knows no workbook's inside.
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Host, Mail } from '#local/host';
import { type SavedState, STATE_VERSION } from '#local/saved-state';

const FILE = 'workbook.json';
const BACKUP = 'workbook.bak.json';

const readState = (file: string): SavedState | null => {
  if (!existsSync(file)) return null;
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as SavedState;
    return state.version === STATE_VERSION ? state : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** The saved state of a folder, or its last good copy when the file is broken; null when there is none. */
export const loadState = (dir: string): SavedState | null =>
  readState(path.join(dir, FILE)) ?? readState(path.join(dir, BACKUP));

const FROM = 'so-cchc@localhost.example';

/** A mail as RFC 822 text. `from` is whose authority sent it. */
const emlOf = async (mail: Mail, from: string = FROM): Promise<Buffer> => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const sent = await transport.sendMail({
    from: mail.name ? { name: mail.name, address: from } : from,
    to: mail.to,
    ...(mail.cc ? { cc: mail.cc } : {}),
    ...(mail.bcc ? { bcc: mail.bcc } : {}),
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: mail.subject,
    text: mail.body,
    ...(mail.htmlBody ? { html: mail.htmlBody } : {}),
    date: new Date(`${mail.at}:00+07:00`),
  });
  return sent.message as Buffer;
};

const plainName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'thu';

/** File names of the outbox in order: `2024-04-02-0730-01-name.eml`, numbered within the minute, named by the first recipient. */
const emlNames = (outbox: readonly Mail[]): string[] => {
  const counts = new Map<string, number>();
  return outbox.map(({ at, to }) => {
    const minute = at.replace('T', '-').replace(':', '');
    const number = (counts.get(minute) ?? 0) + 1;
    counts.set(minute, number);
    return `${minute}-${String(number).padStart(2, '0')}-${plainName(to.split('@')[0] ?? '')}.eml`;
  });
};

/** Writes the host's state: the workbook by way of a temporary file, the former one kept, new mails as .eml. */
export const saveState = async (dir: string, host: Host): Promise<void> => {
  const outbox = path.join(dir, 'outbox');
  await mkdir(outbox, { recursive: true });
  const file = path.join(dir, FILE);
  const temporary = `${file}.tmp`;
  await writeFile(temporary, JSON.stringify(host.save()));
  if (readState(file)) await copyFile(file, path.join(dir, BACKUP));
  await rename(temporary, file);
  const names = emlNames(host.outbox);
  for (const [index, mail] of host.outbox.entries()) {
    const target = path.join(outbox, names[index] ?? `${index}.eml`);
    if (!existsSync(target)) await writeFile(target, await emlOf(mail));
  }
};

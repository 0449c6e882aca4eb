// The parts of a .docx by their names. Knows no more of ZIP than Word's files hold.
import { inflateRawSync } from 'node:zlib';

const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** Every part as text. */
export const partsOf = (bytes: ArrayBuffer | Uint8Array): Map<string, string> => {
  const file = Buffer.from(bytes as Uint8Array);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || file.readUInt32LE(end) !== END) throw new Error('not a ZIP file');
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < file.readUInt16LE(end + 10); index += 1) {
    if (file.readUInt32LE(at) !== CENTRAL) throw new Error('a directory that cannot be read');
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const held = file.subarray(start, start + size);
    parts.set(name, (method === 8 ? inflateRawSync(held) : held).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
};

// `npm run docs`: writes docs/workbook.md from the schema and docs/letters.md from the engine. Their texts are made elsewhere.
import { writeFile } from 'node:fs/promises';
import { describeLetters, walkAll } from '#bench/walk-letters';
import { describeWorkbook } from './describe-text';

const DOCUMENTS = {
  'docs/workbook.md': describeWorkbook,
  'docs/letters.md': () => describeLetters(walkAll()),
};

for (const [file, text] of Object.entries(DOCUMENTS)) {
  await writeFile(file, text());
  process.stdout.write(`${file}\n`);
}

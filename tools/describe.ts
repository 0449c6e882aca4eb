// `npm run docs`: writes docs/workbook.md from the schema. The text itself is made in describe-text.ts.
import { writeFile } from 'node:fs/promises';
import { describeWorkbook } from './describe-text';

const FILE = 'docs/workbook.md';

await writeFile(FILE, describeWorkbook());
process.stdout.write(`${FILE}\n`);

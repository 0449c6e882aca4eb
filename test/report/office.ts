// LibreOffice for the tests that need a real word processor: where it is, how it is started, what happens without it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const OFFICE = '/usr/bin/soffice';
const TO_TEXT = '/usr/bin/pdftotext';
const TO_PICTURE = '/usr/bin/pdftoppm';
const INSTALL = 'apt-get update && apt-get install -y --no-install-recommends libreoffice-writer poppler-utils';
const SCREENSHOTS = 'build/screenshots';

/** Tests that need it. Without one they are left out, loudly; where CI promised one they fail. */
export const inOffice = (name: string, tests: () => void): void => {
  if ([OFFICE, TO_TEXT, TO_PICTURE].every((file) => existsSync(file))) {
    describe(name, tests);
    return;
  }
  const sentence = `Bỏ qua “${name}”: máy này thiếu LibreOffice hoặc poppler. Cài bằng: ${INSTALL}`;
  process.stderr.write(`${sentence}\n`);
  if (process.env.CI === 'true') {
    test(name, () => {
      throw new Error(sentence);
    });
    return;
  }
  describe.skip(name, tests);
};

/** PDFs of documents, in a folder of their own; `drop` takes it away. */
export interface Printed {
  /** Text of each page within the margins of top and bottom, as it is read. */
  pages(name: string): string[];
  /** What stands in the top margin of each page. */
  heads(name: string): string[];
  /** Writes a picture of each page into build/screenshots; as PNG it would take twelve times as long. */
  pictures(name: string): void;
  drop(): void;
}

/** The header stands above this, in points from the top. */
const TOP_MARGIN = 56;
const LARGE = 900;

/** Prints .docx files by their names; LibreOffice starts once, with a profile of its own. */
export const print = (documents: Readonly<Record<string, ArrayBuffer>>): Printed => {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  const files = Object.entries(documents).map(([name, bytes]) => {
    const file = path.join(folder, `${name}.docx`);
    writeFileSync(file, Buffer.from(bytes));
    return file;
  });
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync(OFFICE, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { stdio: 'pipe' });
  const pdf = (name: string): string => path.join(folder, `${name}.pdf`);
  const text = (name: string, from: number, height: number): string[] => {
    const area = ['-x', 0, '-y', from, '-W', LARGE, '-H', height].map(String);
    const file = path.join(folder, 'text');
    execFileSync(TO_TEXT, ['-r', '72', ...area, pdf(name), file]);
    return readFileSync(file, 'utf8').split('\f').slice(0, -1);
  };
  return {
    pages: (name) => text(name, TOP_MARGIN, LARGE),
    heads: (name) => text(name, 0, TOP_MARGIN).map((head) => head.trim()),
    pictures: (name) => {
      mkdirSync(SCREENSHOTS, { recursive: true });
      execFileSync(TO_PICTURE, ['-r', '70', '-jpeg', pdf(name), path.join(SCREENSHOTS, name)]);
    },
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
};

// The server's sentences in fewer bytes: what recurs in them stands once, in a table, and for it one sign that no sentence needs.
import { build } from 'esbuild';

/** Signs that stand for phrases: Cyrillic, two bytes each. kernel/packed-text.ts reads them. */
const FIRST_SIGN = 0x400;
const MOST_PHRASES = 300;
const SIGNS = /[\0\u0400-\u052f]/;
const LONGEST = 24;
/** Fewer places than this are not worth a look. */
const FEWEST = 3;
/** Bytes that a phrase must leave out to be worth its sign. */
const LEAST_GAIN = 2;

const bytes = (text) => Buffer.byteLength(text);

/** Whether a piece may stand in the table: no placeholder, nothing that would have to be escaped. */
const isPlain = (piece) => !/[|{}\\"\n]/.test(piece);

/** Every piece of a sentence that stands often in the sentences; a longer one only where its beginning does. */
const piecesOf = (sentences) => {
  const found = [];
  let starts = sentences.flatMap((sentence, line) => [...sentence].map((_, at) => ({ sentence, line, at })));
  for (let length = 2; length <= LONGEST && starts.length > 0; length += 1) {
    const counts = new Map();
    const pieceAt = ({ sentence, at }) => sentence.slice(at, at + length);
    starts = starts.filter(({ sentence, at }) => at + length <= sentence.length);
    for (const start of starts) counts.set(pieceAt(start), (counts.get(pieceAt(start)) ?? 0) + 1);
    starts = starts.filter((start) => counts.get(pieceAt(start)) >= FEWEST);
    for (const [piece, count] of counts) if (count >= FEWEST && isPlain(piece)) found.push({ piece, count });
  }
  return found;
};

/** Bytes that a sign for the piece leaves out, its own place in the table paid. */
const gainOf = (piece, count) => count * (bytes(piece) - 2) - bytes(piece) - 1;

/** The pieces that gain most, one after the other, each weighed in what those before it have left; and the sentences so written. */
const packed = (sentences) => {
  let whole = sentences.join('\0');
  const left = piecesOf(sentences)
    .map(({ piece, count }) => ({ piece, gain: gainOf(piece, count) }))
    .filter(({ gain }) => gain > LEAST_GAIN)
    .sort((a, b) => b.gain - a.gain || (a.piece < b.piece ? -1 : 1));
  const phrases = [];
  while (phrases.length < MOST_PHRASES && left.length > 0) {
    const best = left.shift();
    const gain = gainOf(best.piece, whole.split(best.piece).length - 1);
    if (gain < best.gain) {
      if (gain > LEAST_GAIN) {
        let place = left.findIndex((each) => each.gain <= gain);
        if (place < 0) place = left.length;
        left.splice(place, 0, { piece: best.piece, gain });
      }
      continue;
    }
    whole = whole.replaceAll(best.piece, String.fromCharCode(FIRST_SIGN + phrases.length));
    phrases.push(best.piece);
  }
  return { sentences: whole.split('\0'), phrases };
};

/** What a catalogue exports. */
const readCatalogue = async (root, file) => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
};

/** Catalogues with what of them is only read where signs are understood (src/messages/vi.ts). */
const CATALOGUES = { ui: ['UI'], problems: ['PROBLEMS'], workbook: ['WORKBOOK'], choices: ['CHOICE_LABELS'] };

/** Every text of an object with what `change` makes of it, in order. */
const changed = (texts, change) =>
  typeof texts === 'string'
    ? change(texts)
    : Object.fromEntries(Object.entries(texts).map(([key, each]) => [key, changed(each, change)]));

/** Options of esbuild under which the catalogues are written with signs. */
export const packedTexts = async (root) => {
  const names = Object.keys(CATALOGUES);
  const exported = await Promise.all(names.map((name) => readCatalogue(root, `src/messages/vi/${name}.ts`)));
  const each = (change) =>
    exported.map((catalogue, index) =>
      Object.entries(catalogue).map(([name, texts]) => {
        const own = CATALOGUES[names[index]].includes(name) ? changed(texts, change) : texts;
        return `export const ${name} = ${JSON.stringify(own)};`;
      }),
    );
  const lines = [];
  each((text) => lines.push(text));
  if (lines.some((line) => SIGNS.test(line))) throw new Error('A text holds a sign that stands for a phrase');
  const { sentences, phrases } = packed(lines);
  const contents = each(() => sentences.shift());
  const setup = ({ onLoad }) =>
    onLoad({ filter: /messages[\\/]vi[\\/]\w+\.ts$/ }, ({ path }) => {
      const index = names.indexOf(path.replace(/^.*[\\/](\w+)\.ts$/, '$1'));
      return index < 0 ? undefined : { contents: contents[index].join('\n'), loader: 'ts' };
    });
  return { plugins: [{ name: 'packed-texts', setup }], define: { PHRASES: JSON.stringify(phrases.join('|')) } };
};

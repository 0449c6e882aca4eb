// Keys of sentences in Code.js, as short as minified names: `letter.first` becomes `aB` where it is defined and wherever it is
// said. Knows only the bundle's text.
import { readFile } from 'node:fs/promises';

const SIGNS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const KEY = /"([a-z]\w*(?:\.\w+)+)"/g;
/** Keys that are put together while the script runs: a template names how they begin or end. */
const BEGINNING = /`([a-z]\w*(?:\.\w+)*\.)\$\{/g;
const ENDING = /\}(\.\w+)`/g;

const shortKey = (place) => SIGNS[Math.floor(place / SIGNS.length)] + SIGNS[place % SIGNS.length];
const allOf = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);

/** Keys that the catalogues in these files define. */
const keysOf = async (files) => {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.flatMap((text) => allOf(text, /^\s+'([a-z]\w*(?:\.\w+)+)':/gm));
};

/** The bundle with the keys of these catalogues shortened; one that it names but once, only builds, or gives to something else too, stays. */
export const withShortKeys = async (bundle, files) => {
  const [beginnings, endings] = [allOf(bundle, BEGINNING), allOf(bundle, ENDING)];
  const isBuilt = (key) =>
    beginnings.some((part) => key.startsWith(part)) || endings.some((part) => key.endsWith(part));
  const counts = new Map();
  for (const key of allOf(bundle, KEY)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isShared = (key) => bundle.split(`"${key}":`).length > 2;
  const keys = (await keysOf(files)).filter((key) => (counts.get(key) ?? 0) > 1 && !isBuilt(key) && !isShared(key));
  if (keys.length > SIGNS.length ** 2) throw new Error(`${keys.length} keys are more than two signs can name`);
  const short = new Map(keys.map((key, place) => [key, shortKey(place)]));
  return bundle.replace(KEY, (whole, key) => (short.has(key) ? `"${short.get(key)}"` : whole));
};

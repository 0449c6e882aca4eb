/** Words of the page: its own sentences and the official words for states. */
import type { ComponentChildren } from 'preact';
import { fillIn } from '#kernel/text';
import type { TEXTS as REPORT_TEXTS } from '../report/texts';
import type { TEXTS as SCORE_TEXTS } from '../score/texts';
import { TEXTS } from './texts';

/** A word of some page; which page says which is in its own texts (`./texts` is the sidebar's, the build puts another's there). */
export type Word = keyof typeof TEXTS | keyof typeof REPORT_TEXTS | keyof typeof SCORE_TEXTS;

const OWN: Readonly<Partial<Record<Word, string>>> = TEXTS;

/** A sentence with each `{name}` replaced by its parameter. */
export const say = (key: Word, params: Readonly<Record<string, string | number>> = {}): string =>
  fillIn(OWN[key] as string, params);

/** A sentence some of whose parameters are parts of the page. */
export const sayParts = (key: Word, parts: Readonly<Record<string, ComponentChildren>>): ComponentChildren =>
  say(key)
    .split(/\{(\w+)\}/)
    .map((piece, index) => (index % 2 === 0 ? piece : parts[piece]));

/** Whether the catalogue has this key. */
export const isWord = (key: string): key is Word => key in OWN;

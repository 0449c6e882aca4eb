/** Words of the page: its own sentences and the official words for states. Drags in nothing of the workbook's texts. */
import type { ComponentChildren } from 'preact';
import { readLetters } from '#kernel/coded-letters';
import { fillIn } from '#kernel/text';
import { FIGURE_PROBLEMS } from '#messages/vi/figures';
import { REPORT_PROBLEMS } from '#messages/vi/report';
import { SIDEBAR_TEXTS } from '#messages/vi/sidebar';
import { INDICATOR_VIEW_TEXTS } from '#messages/vi/sidebar/indicators';
import { MEND_TEXTS } from '#messages/vi/sidebar/mend';
import { MINE_TEXTS } from '#messages/vi/sidebar/mine';
import { REMINDERS_VIEW_TEXTS } from '#messages/vi/sidebar/reminders';
import { REPORT_VIEW_TEXTS } from '#messages/vi/sidebar/reports';
import { SETTINGS_VIEW_TEXTS } from '#messages/vi/sidebar/settings';
import { STATE_TEXTS } from '#messages/vi/states';
import { STATISTICS_TEXTS } from '#messages/vi/statistics';

/** The table of coded letters, which the build makes from the texts. */
declare const LETTERS: string;

const TEXTS = {
  ...STATE_TEXTS,
  ...FIGURE_PROBLEMS,
  ...REPORT_PROBLEMS,
  ...STATISTICS_TEXTS,
  ...SIDEBAR_TEXTS,
  ...INDICATOR_VIEW_TEXTS,
  ...MEND_TEXTS,
  ...MINE_TEXTS,
  ...REMINDERS_VIEW_TEXTS,
  ...REPORT_VIEW_TEXTS,
  ...SETTINGS_VIEW_TEXTS,
};

export type Word = keyof typeof TEXTS;

/** A sentence with each `{name}` replaced by its parameter. */
export const say = (key: Word, params: Readonly<Record<string, string | number>> = {}): string =>
  fillIn(readLetters(TEXTS[key], LETTERS), params);

/** A sentence some of whose parameters are parts of the page. */
export const sayParts = (key: Word, parts: Readonly<Record<string, ComponentChildren>>): ComponentChildren =>
  say(key)
    .split(/\{(\w+)\}/)
    .map((piece, index) => (index % 2 === 0 ? piece : parts[piece]));

/** Whether the catalogue has this key. */
export const isWord = (key: string): key is Word => key in TEXTS;

/** What a person can do from the menu, in its order: the product's table of contents. null draws a line. */
import type { TextKey } from '#messages/vi';

export interface Verb {
  /** Declared function of dist/Code.js. */
  readonly handler: string;
  readonly caption: TextKey;
}

export const VERBS: readonly (Verb | null)[] = [
  { handler: 'showSidebar', caption: 'menu.sidebar' },
  { handler: 'sendRemindersNow', caption: 'menu.sendNow' },
  null,
  { handler: 'turnRemindersOn', caption: 'menu.remindersOn' },
  { handler: 'turnRemindersOff', caption: 'menu.remindersOff' },
  null,
  { handler: 'setUpWorkbook', caption: 'menu.setUp' },
  { handler: 'repairWorkbook', caption: 'menu.repair' },
];

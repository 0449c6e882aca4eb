/** What a person can do from the menu, in its order: the product's table of contents. null draws a line. */
import type { TextKey } from '#messages/vi';

export interface Verb {
  /** Declared function of dist/Code.js. */
  readonly handler: string;
  readonly caption: TextKey;
}

/** Verbs that stand together in a menu of their own. */
export interface VerbGroup {
  readonly caption: TextKey;
  readonly verbs: readonly (Verb | null)[];
}

export const VERBS: readonly (Verb | VerbGroup | null)[] = [
  { handler: 'showSidebar', caption: 'menu.sidebar' },
  {
    caption: 'menu.reminders',
    verbs: [
      { handler: 'previewReminders', caption: 'menu.preview' },
      { handler: 'sendTestToMe', caption: 'menu.testToMe' },
      { handler: 'sendRemindersNow', caption: 'menu.sendNow' },
      { handler: 'resendDoubtful', caption: 'menu.resend' },
      { handler: 'showZaloTexts', caption: 'menu.zalo' },
      null,
      { handler: 'turnRemindersOn', caption: 'menu.remindersOn' },
      { handler: 'turnRemindersOff', caption: 'menu.remindersOff' },
      { handler: 'takeRemindersOver', caption: 'menu.handover' },
    ],
  },
  {
    caption: 'menu.index',
    verbs: [
      { handler: 'showScores', caption: 'menu.scores' },
      { handler: 'showReport', caption: 'menu.report' },
    ],
  },
  { handler: 'closeYear', caption: 'menu.closeYear' },
  null,
  { handler: 'setUpWorkbook', caption: 'menu.setUp' },
  { handler: 'repairWorkbook', caption: 'menu.repair' },
];

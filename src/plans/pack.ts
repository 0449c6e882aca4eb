/** What only set-up needs, kept out of Code.js: ready-made plans, days off, the guide, explanations. The build makes dist/SetUp.html of it. */
import { GUIDE } from '#messages/vi/guide';
import { COLUMN_HINTS, SETTING_HINTS } from '#messages/vi/hints';
import { HOLIDAYS } from '#plans/holidays';
import { PLANS } from '#plans/index';
import type { Plan } from '#plans/plan';
import type { Holiday } from '#schema/tables/holidays';

/** The pack as set-up reads it. */
export interface SetUpPack {
  readonly plans: readonly Plan[];
  readonly holidays: readonly Holiday[];
  /** Lines of the tab Hướng dẫn; `# ` opens a heading. */
  readonly guide: readonly string[];
  /** Table → column id → explanation. */
  readonly columnHints: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Setting id → explanation. */
  readonly settingHints: Readonly<Record<string, string>>;
}

export const PACK: SetUpPack = {
  plans: Object.values(PLANS),
  holidays: HOLIDAYS,
  guide: GUIDE,
  columnHints: COLUMN_HINTS,
  settingHints: SETTING_HINTS,
};

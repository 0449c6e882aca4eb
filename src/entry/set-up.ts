/** "Tạo sổ theo dõi" and "Kiểm tra và khôi phục cấu trúc": questions first, then one locked walk over the tabs. */
import { IDENTIFIED } from '#actions/heal';
import { healed, writeHealings } from '#entry/heal-book';
import { labelsFrom } from '#entry/world';
import { activeBook, tabOf } from '#google/book';
import { readClock, ZONE } from '#google/clock';
import { BUSY, whileLocked } from '#google/lock';
import { readPack } from '#google/pack';
import { readGrid, readTables } from '#google/read';
import { writeSettingValues } from '#google/settings';
import { type SetUp, setUpBook } from '#google/setup';
import type { Report } from '#google/structure';
import type { GoogleSpreadsheet } from '#google/surface';
import { ask, askThree } from '#google/ui';
import { problemText, say, tabTitle } from '#messages/vi';
import type { SetUpPack } from '#plans/pack';
import type { Plan } from '#plans/plan';
import { SCHEMA_VERSION } from '#schema/settings';
import type { Snapshot, TableName } from '#schema/tables';
import { readSettings } from '#sheet/settings';
import { readTable } from '#sheet/snapshot';

const LOCALE = 'vi_VN';

/** Asks to change language and zone where they differ; refused, the workbook works on. Before the lock: a box loses it. */
const settleLocale = (book: GoogleSpreadsheet): string | null => {
  const locale = book.getSpreadsheetLocale();
  const zone = book.getSpreadsheetTimeZone();
  if (locale === LOCALE && zone === ZONE) return null;
  if (!ask(say('menu.setUp'), say('setUp.locale', { locale, zone }))) return say('setUp.localeKept', { locale, zone });
  book.setSpreadsheetLocale(LOCALE);
  book.setSpreadsheetTimeZone(ZONE);
  return null;
};

/** Ids and stamps that lost events left out; says how many rows got an id. */
const healRows = (book: GoogleSpreadsheet, report: Report): void => {
  const { healings } = healed(readTables(IDENTIFIED, book));
  writeHealings(book, healings);
  for (const { snapshot, ids } of healings) {
    if (ids > 0) report.done.push(say('repair.ids', { tab: tabTitle(snapshot.table), n: ids }));
  }
};

/** What a copy of a workbook starts with. */
const NO_REMINDERS = {
  remindersBy: '',
  remindersSince: null,
  remindersRanOn: null,
  remindersRanAt: '',
  remindersSettledOn: null,
  remindersNote: '',
} as const;

/** Notes day and file in the settings; in a copied file the reminders are off until somebody switches them on here. */
const stampSettings = (book: GoogleSpreadsheet, report: Report): void => {
  const snapshot = readTables(['settings'], book).settings;
  if (snapshot.structure.length > 0) return;
  const { settings } = readSettings(snapshot);
  const fileId = book.getId();
  const copied = settings.fileId !== '' && settings.fileId !== fileId;
  const { today } = readClock();
  const fresh = copied ? NO_REMINDERS : {};
  const startedOn = settings.startedOn ?? today;
  writeSettingValues(book, snapshot, { today, fileId, startedOn, schemaVersion: SCHEMA_VERSION, ...fresh });
  if (copied) report.done.push(say('repair.fileId'));
};

/** The walk over all tabs; the lock must be held. */
const walkLocked = (options: Omit<SetUp, 'known'>): Report => {
  const book = activeBook();
  const { today } = readClock();
  const known = { today, startedOn: today, fileId: book.getId(), schemaVersion: SCHEMA_VERSION };
  const report = setUpBook({ ...options, known }, book);
  stampSettings(book, report);
  healRows(book, report);
  return report;
};

const walk = (options: Omit<SetUp, 'known'>): Report | typeof BUSY => whileLocked(() => walkLocked(options));

const leftText = ({ left }: Report): string =>
  left.length === 0 ? '' : say('repair.left', { list: left.map((problem) => `• ${problemText(problem)}`).join('\n') });

const taskCount = (book: GoogleSpreadsheet): number =>
  readTable('tasks', readGrid(book, 'tasks'), () => '1899-12-30').rows.length;

/** Only the sample plan is at hand; other plans are typed or pasted into a blank workbook. */
const choosePlan = ({ plans: [plan] }: SetUpPack): Plan | null | 'cancelled' => {
  if (plan === undefined) return null;
  const answer = askThree(say('menu.setUp'), say('setUp.choosePlan', { plan: plan.title }));
  if (answer === null) return 'cancelled';
  return answer ? plan : null;
};

/** Lays out the workbook; a second run mends what is missing and writes nothing else. */
export const setUp = (): string | null => {
  const book = activeBook();
  const present = tabOf(book, 'tasks') === null ? 0 : taskCount(book);
  const pack = readPack();
  const plan = present > 0 ? null : choosePlan(pack);
  if (plan === 'cancelled') return null;
  const kept = settleLocale(book);
  const report = walk({ pack, plan, moveOut: false });
  if (report === BUSY) return say('reminders.busy');
  const done =
    present > 0
      ? say('setUp.already', { n: present })
      : say('setUp.done', { tasks: taskCount(book), indicators: plan?.indicators.length ?? 0 });
  return [done, kept ?? '', leftText(report)].filter((part) => part !== '').join('\n\n');
};

/** Whether what was typed over a derived block may be moved out; asked only where there is some. */
const mayMoveOut = (book: GoogleSpreadsheet): boolean => {
  const read = readTables(['tasks', 'indicators'], book);
  const snapshots: readonly Snapshot[] = [read.tasks, read.indicators];
  const covered = snapshots.flatMap(({ block }) => block).filter(({ code }) => code === 'block.covered');
  if (covered.length === 0) return false;
  const label = labelsFrom(snapshots);
  const list = covered.map((problem) => `• ${problemText(problem, label)}`).join('\n');
  return ask(say('repair.title'), say('repair.moveOut', { list }));
};

/** Mends the structure without a question, for the sidebar, which shows beforehand what is wrong; null where another run is at work. */
export const restoreStructure = (): { done: readonly string[]; left: readonly string[] } | null => {
  const report = walk({ pack: readPack(), plan: null, moveOut: true });
  return report === BUSY ? null : { done: report.done, left: report.left.map((problem) => problemText(problem)) };
};

/**
 * Adds the tabs of tables on demand where they are not there yet, and the formulas that read them. The lock must be held:
 * whoever adds a tab writes into it next. Says what only a person can mend.
 */
export const addTabs = (names: readonly TableName[]): readonly string[] => {
  const book = activeBook();
  if (names.every((name) => tabOf(book, name) !== null)) return [];
  return walkLocked({ pack: readPack(), plan: null, moveOut: false, add: names }).left.map((problem) =>
    problemText(problem),
  );
};

/** Checks the whole structure and mends it; values, other sheets, own columns and formats stay as they are. */
export const repair = (): string => {
  const book = activeBook();
  const moveOut = mayMoveOut(book);
  const kept = settleLocale(book);
  const report = walk({ pack: readPack(), plan: null, moveOut });
  if (report === BUSY) return say('reminders.busy');
  const done =
    report.done.length === 0 ? '' : say('repair.done', { list: report.done.map((line) => `• ${line}`).join('\n') });
  const parts = [done, leftText(report), kept ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? say('repair.nothing') : parts.join('\n\n');
};

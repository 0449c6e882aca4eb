/** The day's job as a plan: which letters are due, which are claimed in the ledger, which are held back. */
import {
  countsOf,
  deliveryKey,
  type Ledger,
  leftOut,
  memoryOf,
  postAddress,
  recordOf,
  takenToday,
  troublesOf,
} from '#actions/ledger';
import { groupName } from '#actions/state';
import type { Analysis } from '#domain/analysis';
import { addWorkingDays, isWorkingDay } from '#domain/calendar';
import { taskKey } from '#domain/notice-parts';
import { byUrgency, decideNotices } from '#domain/reminder';
import { type CivilDate, formatDay, isCivilDate } from '#kernel/civil-date';
import type { Letter, Letterhead } from '#letters/letter';
import { noticeLetter } from '#letters/notice-letter';
import { structureLetter } from '#letters/structure';
import type { Problem } from '#messages/problem';
import { type LabelOf, problemText, say } from '#messages/vi';
import type { Settings } from '#schema/settings';
import type { Moment } from '#schema/tables';
import type { Delivery } from '#schema/tables/deliveries';

/** The clock trigger fires every hour; the last run that begins to send starts at this minute. */
export const LAST_START = '11:30';

/** The hour chosen in the settings, `HH:mm`. */
export const startOf = ({ remindFrom }: Pick<Settings, 'remindFrom'>): string =>
  `${remindFrom.slice(0, 2)}:${remindFrom.slice(2)}`;

/** Whether a clock run at this hour has anything to do, whatever hour the settings name. */
export const isReminderHour = ({ time }: Moment): boolean => time >= '07:30' && time <= LAST_START;

/** Whether the hour chosen in the settings has come. */
export const hasBegun = ({ time }: Moment, settings: Pick<Settings, 'remindFrom'>): boolean =>
  time >= startOf(settings);

export interface ReminderRequest {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly structure: readonly Problem[];
  readonly label: LabelOf;
  readonly ledger: Ledger;
  readonly moment: Moment;
  /** A person asked for the letters now: whoever has something to be told is written to. */
  readonly now: boolean;
  /** Address of the row of a task; null before the file is known. */
  readonly rowUrl: (row: number) => string | null;
  /** Address of the row of a report. */
  readonly reportUrl: (row: number) => string | null;
  readonly bookUrl: string | null;
}

/** A letter and the ledger row that stands for it. */
export interface Claim {
  /** Null for a post that nobody is reached for: only the ledger hears of it. */
  readonly letter: Letter | null;
  /** Row to reuse (a failed or withheld try of today); null: a new row. */
  readonly row: number | null;
  readonly record: Delivery;
}

/** A letter that may go out now. */
export interface DueLetter {
  readonly letter: Letter;
  readonly key: string;
  readonly row: number | null;
  readonly tries: number;
}

/** What a run would do. */
export interface Due {
  readonly letters: readonly DueLetter[];
  /** Ledger rows of posts that would have had a letter and cannot be reached. */
  readonly gaps: readonly Delivery[];
}

/** The working days between the last run and today, when there were any. */
const missedDays = ({ analysis, settings }: ReminderRequest): Letterhead['missed'] => {
  const { today, calendar } = analysis;
  const ranOn = settings.remindersRanOn;
  if (ranOn === null || ranOn >= today) return null;
  const from = addWorkingDays(calendar, ranOn, 1);
  const to = addWorkingDays(calendar, today, -1);
  return from < today && from <= to ? { from: formatDay(from), to: formatDay(to) } : null;
};

const letterheadOf = (request: ReminderRequest, troubles: Letterhead['troubles']): Letterhead => {
  const { settings, analysis, moment, rowUrl, reportUrl, bookUrl } = request;
  return {
    unit: settings.unitName,
    plan: settings.planNumber,
    day: formatDay(moment.today),
    replyTo: analysis.roster.replyTo,
    startedOn: settings.startedOn === null ? null : formatDay(settings.startedOn),
    missed: missedDays(request),
    troubles,
    bookUrl,
    rowUrl,
    reportUrl,
    groupName: (group) => groupName(settings, group),
  };
};

const NO_TROUBLES: Letterhead['troubles'] = { failed: 0, inDoubt: 0, withheld: 0, unreached: 0 };

/** Collectors, else whoever switched the reminders on: somebody must hear that the workbook is damaged. */
const structureLetters = (request: ReminderRequest): Letter[] => {
  const { analysis, settings, structure, label } = request;
  const head = letterheadOf(request, NO_TROUBLES);
  const collectors = analysis.roster.withRole('collector');
  const owner = settings.remindersBy === '' ? [] : [{ email: settings.remindersBy, name: settings.remindersBy }];
  const lines = structure.map((problem) => problemText(problem, label));
  return (collectors.length > 0 ? collectors : owner).map((to) => structureLetter(to, lines, head));
};

interface Decided {
  readonly letters: readonly Letter[];
  readonly gaps: readonly Delivery[];
}

const decide = (request: ReminderRequest): Decided => {
  const { analysis, settings, structure, ledger, moment, now, label } = request;
  if (structure.length > 0) return { letters: structureLetters(request), gaps: [] };
  const memory = memoryOf(ledger);
  const ranOn = settings.remindersRanOn;
  const { notices, missed, unreached } = decideNotices(analysis, {
    settings,
    now,
    ranOn,
    ...memory,
    leftOut: leftOut(ledger, moment),
    postAddress,
  });
  const head = letterheadOf(request, troublesOf(ledger, moment, unreached));
  const letters = byUrgency(notices, memory.wasWithheld).map((notice) => noticeLetter(notice, analysis, head, label));
  const gaps = missed.map((gap): Delivery => {
    const post = gap.post ?? '';
    const key = deliveryKey(settings, { to: postAddress(post), kind: 'digest' }, moment.today);
    const named = gap.items.flatMap((item) => taskKey(item) ?? []);
    const part = { to: null, kind: 'digest' as const, posts: [post], counts: countsOf(gap, moment.today), named };
    const reason = gap.gap === 'noLead' ? null : say(`letter.gap.${gap.gap}`);
    return recordOf(part, key, moment, { state: 'withheld', reason, tries: null });
  });
  return { letters, gaps };
};

/** Letters that are due now and not yet taken by the ledger, with the row each may reuse; none on days off. */
export const dueLetters = (request: ReminderRequest): Due => {
  const { analysis, settings, ledger, moment } = request;
  if (!isWorkingDay(analysis.calendar, moment.today)) return { letters: [], gaps: [] };
  const taken = takenToday(ledger, moment);
  const known = new Set(ledger.map(({ record }) => record.id));
  const { letters, gaps } = decide(request);
  return {
    letters: letters.flatMap((letter) => {
      const { isTaken, row } = taken(letter.to);
      const key = deliveryKey(settings, letter, moment.today);
      return isTaken ? [] : [{ letter, key, row: row?.row ?? null, tries: row?.record.tries ?? 0 }];
    }),
    gaps: gaps.filter(({ id }) => !known.has(id)),
  };
};

/** Claims as many letters as the quota allows, in the order given; the rest is written down as not sent. */
export const claimLetters = ({ letters, gaps }: Due, quota: number, moment: Moment): Claim[] => [
  ...letters.map(({ letter, key, row, tries }, index): Claim => {
    const withheld = index >= quota;
    const outcome = withheld
      ? { state: 'withheld' as const, reason: say('delivery.quota'), tries }
      : { state: 'claimed' as const, reason: null, tries: tries + 1 };
    return { letter, row, record: recordOf(letter, key, moment, outcome) };
  }),
  ...gaps.map((record): Claim => ({ letter: null, row: null, record })),
];

/** The day of a preview as a person types it: `02/04/2024`; null where it is none. */
export const previewDay = (words: string): CivilDate | null => {
  const [day = '', month = '', year = ''] = words.trim().split('/');
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(text) ? text : null;
};

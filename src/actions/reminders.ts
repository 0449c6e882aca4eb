/** The day's job as a plan: which letters are claimed in the ledger, which are held back, and what the run leaves behind. */

import { groupName } from '#actions/state';
import type { Analysis } from '#domain/analysis';
import { isWorkingDay } from '#domain/calendar';
import { byUrgency, decideDigests } from '#domain/reminder';
import { type CivilDate, formatDay } from '#kernel/civil-date';
import { digestLetter } from '#letters/digest';
import type { Letter, Letterhead } from '#letters/letter';
import { structureLetter } from '#letters/structure';
import type { Problem } from '#messages/problem';
import { type LabelOf, problemText, say } from '#messages/vi';
import type { DeliveryState } from '#schema/choices';
import type { Settings } from '#schema/settings';
import type { Moment, Row } from '#schema/tables';
import type { Delivery } from '#schema/tables/deliveries';

/** The clock trigger fires every hour; letters go out on working days from the first of these to the last. */
const FIRST_START = '07:30';
const LAST_START = '11:30';

/** Whether a clock run at this hour has anything to do. */
export const isReminderHour = ({ time }: Moment): boolean => time >= FIRST_START && time <= LAST_START;

/** Minutes after which a claim of a run that died may be taken over. */
const STALE_CLAIM_MINUTES = 10;

export interface ReminderRequest {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly structure: readonly Problem[];
  readonly label: LabelOf;
  readonly ledger: readonly Row<Delivery>[];
  readonly moment: Moment;
  /** A person asked for the letters now: whoever has something to be told is written to. */
  readonly now: boolean;
  /** Address of the row of a task; null before the file is known. */
  readonly rowUrl: (row: number) => string | null;
  readonly bookUrl: string | null;
}

/** A letter and the ledger row that stands for it. */
export interface Claim {
  readonly letter: Letter;
  /** Row to reuse (a failed or withheld try of today); null: a new row. */
  readonly row: number | null;
  readonly record: Delivery;
}

const minutesOf = (stamp: string): number => Number(stamp.slice(11, 13)) * 60 + Number(stamp.slice(14, 16));

/** What stands in the ledger's "Lúc": day and minute in Việt Nam. */
export const stampOf = ({ today, time }: Moment): string => `${today} ${time}`;

/** Deterministic name of a letter: plan, person, kind, day. Two runs of a day cannot both claim it. */
export const deliveryKey = (settings: Settings, letter: Pick<Letter, 'to' | 'kind'>, today: CivilDate): string =>
  [settings.year ?? '', settings.planNumber, letter.to.toLowerCase(), letter.kind, today].join('|');

const ageInMinutes = (at: string, moment: Moment): number => minutesOf(stampOf(moment)) - minutesOf(at);

/** Whether another run holds letters of today that it may yet fail to send. */
export const isUnderWay = (ledger: readonly Row<Delivery>[], moment: Moment): boolean =>
  ledger.some(
    ({ record: { on, state, at } }) =>
      on === moment.today &&
      at !== null &&
      (state === 'claimed' || state === 'sending') &&
      ageInMinutes(at, moment) < STALE_CLAIM_MINUTES,
  );

/** Whether the ledger row keeps its letter from being sent (again) today. */
const isTaken = ({ state, at }: Delivery, moment: Moment): boolean => {
  if (state === 'failed' || state === 'withheld' || state === null) return false;
  if (state !== 'claimed' || at === null) return true;
  return ageInMinutes(at, moment) < STALE_CLAIM_MINUTES;
};

const lastSent = (ledger: readonly Row<Delivery>[]): Map<string, CivilDate> => {
  const days = new Map<string, CivilDate>();
  for (const { record } of ledger) {
    const { to, on, state, kind } = record;
    if (to === null || on === null || kind !== 'digest' || (state !== 'sent' && state !== 'sending')) continue;
    const key = to.toLowerCase();
    const known = days.get(key);
    if (known === undefined || known < on) days.set(key, on);
  }
  return days;
};

const letterheadOf = ({ settings, analysis, moment, rowUrl, bookUrl }: ReminderRequest): Letterhead => ({
  unit: settings.unitName,
  plan: settings.planNumber,
  day: formatDay(moment.today),
  replyTo: analysis.roster.withRole('collector')[0]?.email ?? null,
  bookUrl,
  rowUrl,
  groupName: (group) => groupName(settings, group),
});

const lettersOf = (request: ReminderRequest): Letter[] => {
  const { analysis, settings, structure, label, ledger, now } = request;
  const head = letterheadOf(request);
  if (structure.length > 0) {
    const lines = structure.map((problem) => problemText(problem, label));
    return analysis.roster.withRole('collector').map((to) => structureLetter(to, lines, head));
  }
  const sent = lastSent(ledger);
  const digests = decideDigests(analysis, { settings, now, lastSentOn: (email) => sent.get(email) ?? null });
  return byUrgency(digests).map((digest) => digestLetter(digest, analysis, head));
};

const recordOf = (
  letter: Letter,
  key: string,
  moment: Moment,
  state: DeliveryState,
  reason: string | null,
): Delivery => ({
  id: key,
  on: moment.today,
  to: letter.to,
  posts: letter.posts,
  kind: letter.kind,
  state,
  reason,
  at: stampOf(moment),
  ...letter.counts,
});

/** Letters that are due now and not yet taken by the ledger, with the row each may reuse. */
export const dueLetters = (
  request: ReminderRequest,
): readonly { letter: Letter; key: string; row: number | null }[] => {
  const { analysis, settings, ledger, moment } = request;
  if (!isWorkingDay(analysis.calendar, moment.today)) return [];
  const rows = new Map(ledger.map((entry) => [entry.record.id, entry]));
  return lettersOf(request).flatMap((letter) => {
    const key = deliveryKey(settings, letter, moment.today);
    const known = rows.get(key);
    return known !== undefined && isTaken(known.record, moment) ? [] : [{ letter, key, row: known?.row ?? null }];
  });
};

/** Claims as many letters as the quota allows, the most urgent first; the rest is written down as not sent. */
export const claimLetters = (due: ReturnType<typeof dueLetters>, quota: number, moment: Moment): Claim[] =>
  due.map(({ letter, key, row }, index) => {
    const withheld = index >= quota;
    const record = withheld
      ? recordOf(letter, key, moment, 'withheld', say('delivery.quota'))
      : recordOf(letter, key, moment, 'claimed', null);
    return { letter, row, record };
  });

/** How a run ended, for the person and for the heartbeat. */
export interface Outcome {
  readonly sent: number;
  readonly failed: number;
  readonly withheld: number;
}

/** Counts of final states. */
export const outcomeOf = (states: readonly (DeliveryState | null)[]): Outcome => {
  const count = (state: DeliveryState): number => states.filter((each) => each === state).length;
  return { sent: count('sent'), failed: count('failed'), withheld: count('withheld') };
};

const heartbeatNote = (outcome: Outcome, { time }: Moment, dayOff: boolean, damaged: boolean): string => {
  if (dayOff) return say('reminders.note.dayOff', { time });
  if (damaged) return say('reminders.note.structure', { time, sent: outcome.sent });
  if (outcome.failed + outcome.withheld > 0) return say('reminders.note.trouble', { time, ...outcome });
  return outcome.sent === 0 ? say('reminders.note.none', { time }) : say('reminders.note.sent', { time, ...outcome });
};

/** The heartbeat that a run leaves in Cài đặt; the day is settled unless a letter may still have to be tried again. */
export const heartbeat = (
  outcome: Outcome,
  moment: Moment,
  { dayOff, damaged, underWay = false }: { dayOff: boolean; damaged: boolean; underWay?: boolean },
): Partial<Settings> => {
  const settled = !underWay && outcome.failed + outcome.withheld === 0;
  return {
    remindersRanOn: moment.today,
    ...(settled ? { remindersSettledOn: moment.today } : {}),
    remindersNote: heartbeatNote(outcome, moment, dayOff, damaged),
  };
};

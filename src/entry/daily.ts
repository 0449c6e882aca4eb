/** The day's job: decide and claim under the lock, send outside it, settle under it. One person's failure stops nobody. */
import { heartbeat, type Outcome, outcomeOf } from '#actions/heartbeat';
import { stampOf } from '#actions/ledger';
import { type Due, isReminderHour } from '#actions/reminders';
import { isWorkingDay } from '#domain/calendar';
import {
  type DailyRequest,
  type Dispatch,
  dueIn,
  type Idle,
  mended,
  type Prepared,
  prepare,
  type Read,
} from '#entry/prepare';
import { settle } from '#entry/settle';
import { engineTables } from '#entry/world';
import { activeBook } from '#google/book';
import { readClock, stopwatch } from '#google/clock';
import { BUSY, flush, whileLocked } from '#google/lock';
import { sendLetter } from '#google/mail';
import { readTables } from '#google/read';
import { writeSettingValues } from '#google/settings';
import { removeTriggers } from '#google/triggers';
import { log } from '#google/ui';
import { writeChanges } from '#google/write';
import type { Letter } from '#letters/letter';
import { say } from '#messages/vi';
import type { Moment } from '#schema/tables';

/** The function that the clock calls. */
export const HANDLER = 'runDaily';

/** An execution may take six minutes at Google; after five no new letter is begun. */
const TIME_FOR_LETTERS_MS = 300_000;

export type DailyResult =
  | { readonly done: 'outsideHours' | 'busy' | Idle }
  | { readonly done: 'ran'; readonly outcome: Outcome; readonly damaged: boolean };

/** Marks a letter as under way, with one write that also confirms the one before it where their rows are neighbours. */
const mark = ({ book, read }: Prepared, dispatch: Dispatch, before: Dispatch | undefined): void => {
  dispatch.state = 'sending';
  const marked = before !== undefined && before.row + 1 === dispatch.row ? [before, dispatch] : [dispatch];
  const at = stampOf(readClock());
  writeChanges(
    book,
    read.deliveries,
    marked.map(({ row, state, reason, claim }) => ({ row, values: { state, reason, at, about: claim.record.id } })),
  );
  flush();
};

const send = (prepared: Prepared, dispatch: Dispatch, letter: Letter, before: Dispatch | undefined): void => {
  try {
    mark(prepared, dispatch, before);
    sendLetter(letter);
    dispatch.state = 'sent';
  } catch (cause) {
    dispatch.state = 'failed';
    dispatch.reason = say('delivery.failed', { reason: cause instanceof Error ? cause.message : String(cause) });
    log('a letter failed');
  }
};

/** Sends what is claimed, one letter after the other, while there is time; what remains stays claimed. */
const sendAll = (prepared: Prepared, elapsed: () => number): void => {
  const sendable = prepared.dispatches.filter(({ state }) => state === 'claimed');
  sendable.forEach((dispatch, index) => {
    const { letter } = dispatch.claim;
    if (letter !== null && elapsed() < TIME_FOR_LETTERS_MS) send(prepared, dispatch, letter, sendable[index - 1]);
  });
};

/** Nothing can be claimed without the ledger: it is said where people look, and the day stays open. */
const noteMissingLedger = ({ moment }: DailyRequest): void => {
  whileLocked(() => {
    const book = activeBook();
    const { settings } = readTables(['settings'], book);
    const facts = { dayOff: false, damaged: true };
    const left = heartbeat(outcomeOf([]), moment, facts);
    writeSettingValues(book, settings, { ...left, remindersNote: say('reminders.note.ledger', { time: moment.time }) });
  });
};

/** Runs the day's job once. Throws nothing that one letter's failure could cause. */
export const runReminders = (request: DailyRequest): DailyResult => {
  if (request.by === 'clock' && !isReminderHour(request.moment)) return { done: 'outsideHours' };
  const elapsed = stopwatch();
  const prepared = whileLocked(() => prepare(request));
  if (prepared === BUSY) return { done: 'busy' };
  if (prepared === 'stranger') removeTriggers(HANDLER);
  if (prepared === 'ledgerMissing' && request.by === 'clock') noteMissingLedger(request);
  if (typeof prepared === 'string') return { done: prepared };
  const { dispatches, damaged } = prepared;
  sendAll(prepared, elapsed);
  if (dispatches.length > 0) whileLocked(() => settle(prepared, request));
  const letters = dispatches.filter(({ claim }) => claim.letter !== null);
  return { done: 'ran', outcome: outcomeOf(letters.map(({ state }) => state)), damaged };
};

/** The workbook as a run at a moment would find it, and what it would send. */
export const lookAround = (moment: Moment, by: DailyRequest['by']) => {
  const book = activeBook();
  const { read } = mended(readTables([...engineTables(book), 'deliveries'], book) as Read);
  return { book, read, ...dueIn(book, read, { by, moment }, book.getId()) };
};

/** What would be sent at a moment: the same way, nothing written, nothing sent. */
export const lookAhead = (moment: Moment, by: DailyRequest['by']): Due | 'dayOff' => {
  const { world, due } = lookAround(moment, by);
  return isWorkingDay(world.analysis.calendar, moment.today) ? due : 'dayOff';
};

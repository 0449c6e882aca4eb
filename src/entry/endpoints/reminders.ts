/** Nhắc việc in the sidebar: the state of the reminders, and the same verbs as the menu's. */

import * as z from 'zod/mini';
import { ledgerPage } from '#actions/ledger-view';
import { letterLine, remindersView } from '#actions/reminders-view';
import type {
  Caller,
  Done,
  InputOf,
  LettersPreview,
  ReminderEndpoints,
  RemindersView,
  SendStep,
  StepDone,
} from '#entry/contract';
import { lookAround, runReminders } from '#entry/daily';
import { type EndpointsOf, Refusal, whole } from '#entry/endpoint';
import * as letters from '#entry/letters';
import { showLetters } from '#entry/letters-menu';
import { ownerOf, switchOff, switchOn, type Told, takeOver } from '#entry/reminder-switch';
import { readClock } from '#google/clock';
import { activeEmail, effectiveEmail } from '#google/identity';
import { knownMailQuota } from '#google/mail';
import { latestTest, rememberTest } from '#google/remembered';
import { log } from '#google/ui';
import { type CivilDate, formatDay, isCivilDate } from '#kernel/civil-date';
import { say } from '#messages/vi';
import { DELIVERY_STATES } from '#schema/choices';

const look = (_: null, caller: () => Caller): RemindersView => {
  const moment = readClock();
  const { book, read, world, due } = lookAround(moment, 'person');
  const { settings, analysis, structure, problems, label } = world;
  return remindersView(
    {
      settings,
      analysis,
      structure,
      problems,
      label,
      ledger: read.deliveries.rows,
      letters: due.letters,
      moment,
    },
    ownerOf(settings, book.getId()),
    { me: effectiveEmail(), mayManage: caller().mayManage, quota: knownMailQuota() },
  );
};

const told = ({ isDone, sentence }: Told): Done | Refusal => (isDone ? { sentence } : new Refusal(sentence));

const preview = ({ day }: { day: string }): LettersPreview => {
  const all = letters.lettersOf(day as CivilDate);
  if (all === 'dayOff') return { isDayOff: true, letters: [] };
  return {
    isDayOff: false,
    letters: all.map((letter) => ({ ...letterLine(letter), text: letter.text })),
  };
};

const showPreview = ({ day }: { day: string }): Done => {
  const all = letters.lettersOf(day as CivilDate);
  if (all !== 'dayOff') showLetters(day as CivilDate, all);
  return { sentence: '' };
};

/** Sends some of the letters that the person was shown, and says how each stands now: also after a lost answer. */
const send = ({ operation, day, to }: SendStep): StepDone | Refusal => {
  const moment = readClock();
  if (moment.today !== day)
    return new Refusal(say('reminders.otherDay', { day: isCivilDate(day) ? formatDay(day) : day }));
  const addresses = to.map((address) => address.toLowerCase());
  const result = runReminders({ by: 'person', moment, only: addresses });
  if (result.done !== 'ran') return new Refusal(letters.resultText(result));
  log(`reminders.send ${operation}`);
  const today = letters.ledgerNow().filter(({ record }) => record.on === day);
  return {
    isDamaged: result.damaged,
    letters: addresses.map((address) => {
      const found = today.find(({ record }) => record.to?.toLowerCase() === address);
      return { to: address, state: found?.record.state ?? null, reason: found?.record.reason ?? '' };
    }),
  };
};

/** A retry of the test letter that left last is answered again. */
const test = ({ operation }: InputOf<'reminders.test'>): Done | Refusal => {
  if (latestTest() === operation) return { sentence: say('test.sent', { n: 1, email: activeEmail() }) };
  const sent = letters.sendTest();
  if (sent.isDone) rememberTest(operation);
  return told(sent);
};

const resend = ({ letters: wanted }: InputOf<'reminders.resend'>): Done | Refusal => {
  const result = letters.resend(wanted);
  const sentence = letters.resultText(result);
  return result.done === 'ran' ? { sentence } : new Refusal(sentence);
};

const operation = () => z.string().check(z.minLength(1), z.maxLength(60));
const civilDay = () => z.string().check(z.refine(isCivilDate));
const day = () => z.object({ day: civilDay() });

export const REMINDER_ENDPOINTS: EndpointsOf<keyof ReminderEndpoints> = {
  'reminders.look': { right: 'look', input: () => z.null(), work: look },
  'reminders.on': { right: 'manage', input: () => z.null(), work: () => told(switchOn()) },
  'reminders.off': { right: 'manage', input: () => z.null(), work: () => told(switchOff()) },
  'reminders.takeOver': {
    right: 'manage',
    input: () => z.object({ from: z.string() }),
    work: ({ from }) => told(takeOver(from)),
  },
  'reminders.preview': { right: 'look', input: day, work: preview },
  'reminders.showPreview': { right: 'look', input: day, work: showPreview },
  'reminders.test': { right: 'look', input: () => z.object({ operation: operation() }), work: test },
  'reminders.send': {
    right: 'manage',
    input: () =>
      z.object({
        operation: operation(),
        day: civilDay(),
        to: z.array(z.string()).check(z.minLength(1), z.maxLength(20)),
      }),
    work: send,
  },
  'reminders.resend': {
    right: 'manage',
    input: () => z.object({ letters: z.array(z.object({ id: z.string(), to: z.string(), on: z.string() })) }),
    work: resend,
  },
  'reminders.ledger': {
    right: 'look',
    input: () =>
      z.object({
        state: z.enum(['', ...DELIVERY_STATES]),
        words: z.string().check(z.maxLength(100)),
        most: whole(1, 500),
      }),
    work: (query) => ledgerPage(letters.ledgerNow(), query),
  },
  'reminders.zalo': { right: 'look', input: () => z.null(), work: () => letters.zaloTexts() },
};

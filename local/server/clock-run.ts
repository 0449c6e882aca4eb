// Moving the clock: hour by hour to a date, firing what is due, and the day's job at once. Knows no window.
import { setImmediate } from 'node:timers/promises';
import { CLOCK_ZONE } from '#local/limits';
import { Refusal } from '#local/refusal';
import { dueTriggers } from '#local/run/clock';
import { DAILY, type Session } from '#local/server/session';
import { instantOfText } from '#local/zone';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The add-in writes letters between these times of day. */
const MORNING = { from: '07:30', to: '11:30' };

const spoken = (now: string): string => now.slice(0, 10).split('-').reverse().join('/');

const instantOfDay = (to: string): number => {
  try {
    return instantOfText(to.length === 10 ? `${to}T${MORNING.from}` : to, CLOCK_ZONE);
  } catch {
    throw new Refusal(`“${to}” không phải ngày.`);
  }
};

const setClock = ({ machine }: Session, instant: number): void => {
  machine.instant = instant;
  machine.recalculate();
};

/** Lets the hours pass up to 07:30 of a day; each fires what is due. At the end somebody opens the file. */
export const runUntil = async (session: Session, to: string): Promise<void> => {
  const { machine } = session;
  const target = instantOfDay(to);
  const first = machine.instant;
  if (session.progress) throw new Refusal('Đồng hồ đang chạy, hãy đợi đến ngày đã chọn.');
  if (target < first) throw new Refusal(`Sổ đang ở ngày ${spoken(machine.now)}, không lùi về trước được.`);
  const of = Math.ceil((target - first) / DAY_MS);
  const firstDay = machine.now.slice(0, 10);
  try {
    while (machine.instant < target && !session.closed) {
      session.progress = { done: Math.floor((machine.instant - first) / DAY_MS), of };
      setClock(session, Math.min(target, machine.instant + HOUR_MS));
      for (const trigger of dueTriggers(machine)) {
        trigger.lastFired = machine.now;
        await session.fire(trigger);
      }
      await setImmediate();
    }
  } finally {
    session.progress = null;
  }
  if (!machine.now.startsWith(firstDay)) session.reopen();
  session.soon();
};

/** Runs the day's job as the clock would, whether its trigger is installed or not. */
export const runNow = async (session: Session): Promise<void> => {
  const { machine } = session;
  if (session.progress) throw new Refusal('Đồng hồ đang chạy, hãy đợi đến ngày đã chọn.');
  const [day = '', time = ''] = machine.now.split('T');
  if (time > MORNING.to)
    throw new Refusal('Thư nhắc việc chỉ gửi từ 7 giờ 30 đến 11 giờ 30. Hãy sang ngày sau rồi chạy.');
  if (time < MORNING.from) setClock(session, instantOfDay(day));
  const installed = machine.triggers.find(({ handler }) => handler === DAILY);
  await session.fire(installed ?? { id: '0', handler: DAILY, user: machine.owner });
};

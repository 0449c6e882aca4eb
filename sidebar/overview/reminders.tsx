/** Whether reminders are on, and when they last ran: the sign of life of the clock's job. */
import type { StateView } from '#entry/contract';
import { dayText } from '../parts/numbers';
import { Section } from '../parts/section';
import { say } from '../parts/words';

const lastRun = ({ reminders: { ranOn, note }, today }: StateView): string => {
  if (ranOn === null) return say('reminders.never');
  const params = { day: dayText(ranOn), note: note === '' ? '' : ` (${note})` };
  return say(ranOn === today ? 'overview.remindersRan' : 'overview.remindersLast', params);
};

export const Reminders = ({ state }: { state: StateView }) => {
  const { by } = state.reminders;
  return (
    <Section title={say('reminders.title')}>
      <p>{by === '' ? say('overview.remindersOff') : say('reminders.isOn', { by })}</p>
      <p>{lastRun(state)}</p>
    </Section>
  );
};

/** Whether the reminders are on, whose they are, when they run next; switching and handing over. */
import type { RemindersView } from '#entry/contract';
import { dayText } from '../parts/numbers';
import { Facts, Section } from '../parts/section';
import { say } from '../parts/words';
import { Confirmed } from './confirmed';
import { Said, useVerb } from './verb';

type Shown = { readonly view: RemindersView };

const factsOf = ({ next, ranAt, note, quota }: RemindersView): (readonly [string, string])[] => {
  const [day = '', time = ''] = ranAt.split(' ');
  return [
    ...(next === null
      ? []
      : [[say('remind.next'), say('remind.nextAt', { from: next.from, to: next.to, day: dayText(next.on) })] as const]),
    [say('remind.last'), ranAt === '' ? say('overview.never') : say('remind.lastAt', { day: dayText(day), time })],
    ...(note === '' ? [] : [[say('remind.note'), note] as const]),
    ...(quota === null ? [] : [[say('remind.quota'), String(quota)] as const]),
  ];
};

/** On and off stand in one place: the button that was clicked stays, and with it the focus. */
const Verbs = ({ view: { by, me } }: Shown) => {
  const [on, off, over] = [useVerb('reminders.on'), useVerb('reminders.off'), useVerb('reminders.takeOver')];
  const isOthers = by !== '' && by !== me;
  const [text, verb] = by === '' ? (['remind.turnOn', on] as const) : (['remind.turnOff', off] as const);
  return (
    <>
      {by === '' && me !== '' && <p class="quiet below">{say('remind.useMe', { me })}</p>}
      {isOthers && <p class="quiet below">{say('remind.otherTurnsOff', { by })}</p>}
      {isOthers ? (
        <Confirmed
          text={say('remind.takeOver')}
          question={say('remind.takeOverAsk', { me, by })}
          yes={say('remind.takeOver')}
          isBusy={over.isBusy}
          onYes={() => void over.act({ from: by })}
        />
      ) : (
        <div class="bar-of-buttons">
          <button type="button" aria-disabled={verb.isBusy} onClick={() => void verb.act(null)}>
            {say(text)}
          </button>
        </div>
      )}
      <Said verbs={[on, off, over]} />
    </>
  );
};

export const Switch = ({ view }: Shown) => {
  const { by, since } = view;
  return (
    <Section title={say('reminders.title')}>
      <p>{by === '' ? say('remind.off') : say('remind.on', { by, since: since === null ? '…' : dayText(since) })}</p>
      <Facts facts={factsOf(view)} />
      {view.mayManage ? <Verbs view={view} /> : <p class="quiet below">{say('remind.lookOnly')}</p>}
    </Section>
  );
};

/** Today's letters: who would be written to, sending them with its progress, what came of it, a try on oneself. */
import { useEffect, useRef } from 'preact/hooks';
import type { RemindersView } from '#entry/contract';
import { newOperation } from '../page/use-store';
import { FailureBox } from '../page/view-frame';
import { Section } from '../parts/section';
import { say } from '../parts/words';
import { Confirmed } from './confirmed';
import { LetterList } from './letters';
import { countsOf, leftOf, type Sending, useSending } from './sending';
import { Said, useVerb } from './verb';

/** The bar, and the way to stop; the focus stays here while letters leave. */
const Progress = ({ sending, stop }: { sending: Sending; stop: () => void }) => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const isStopping = sending.state === 'stopping';
  const text = say('remind.progress', { done: sending.tried.length, n: sending.all.length });
  return (
    <div class="notice">
      <progress aria-label={text} value={sending.tried.length} max={sending.all.length} />
      <p role="status">{isStopping ? say('remind.stopping') : text}</p>
      <div class="bar-of-buttons">
        <button ref={button} type="button" aria-disabled={isStopping} onClick={stop}>
          {say('remind.stop')}
        </button>
      </div>
    </div>
  );
};

/** What came of it, and the way on where it was stopped. */
const Summary = ({ sending, goOn }: { sending: Sending; goOn: () => void }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const left = leftOf(sending).length;
  const troubled = sending.tried.filter(({ state, reason }) => state !== 'sent' && reason !== '');
  return (
    <div class="notice" ref={place} tabIndex={-1}>
      <p role="status">{say('remind.summary', countsOf(sending))}</p>
      {troubled.length > 0 && (
        <ul>
          {troubled.map(({ to, reason }) => (
            <li key={to}>{say('remind.summaryLine', { to, text: reason })}</li>
          ))}
        </ul>
      )}
      {sending.failure && <FailureBox failure={sending.failure} note={say('remind.again')} />}
      {left > 0 && (
        <div class="bar-of-buttons">
          <button type="button" class="primary" onClick={goOn}>
            {say('remind.goOn', { n: left })}
          </button>
        </div>
      )}
    </div>
  );
};

export const SendNow = ({ view }: { view: RemindersView }) => {
  const { due, today, quota, mayManage, isDayOff } = view;
  const { sending, start, goOn, stop } = useSending();
  const test = useVerb('reminders.test', { writes: false });
  const operation = useRef(newOperation());
  const sendTest = async (): Promise<void> => {
    if (await test.act({ operation: operation.current })) operation.current = newOperation();
  };
  const isRunning = sending?.state === 'running' || sending?.state === 'stopping';
  const n = due.length;
  return (
    <Section title={say('remind.now', { n })}>
      {view.isDamaged && <p class="notice">{say('remind.damaged')}</p>}
      {n === 0 && sending === null && <p>{say(isDayOff ? 'remind.dayOff' : 'remind.nobody')}</p>}
      {n > 0 && <LetterList letters={due} />}
      {quota !== null && n > quota && <p class="notice">{say('remind.tooFew', { quota })}</p>}
      {sending && isRunning && <Progress sending={sending} stop={stop} />}
      {sending && !isRunning && <Summary key={sending.tried.length} sending={sending} goOn={goOn} />}
      {mayManage && n > 0 && !isRunning && sending?.state !== 'stopped' && (
        <Confirmed
          text={say('remind.send')}
          question={say('remind.sendAsk', { n })}
          yes={say('remind.sendYes', { n })}
          isBusy={false}
          onYes={() =>
            start(
              today,
              due.map(({ to }) => to),
            )
          }
        />
      )}
      {n > 0 && (
        <div class="bar-of-buttons">
          <button type="button" aria-disabled={test.isBusy} onClick={() => void sendTest()}>
            {say('remind.test')}
          </button>
        </div>
      )}
      <Said verbs={[test]} />
    </Section>
  );
};

/** One indicator: the plan's words, what it amounts to, what is missing, the way to its form and to its row. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { IndicatorCard } from '#entry/contract';
import { GoTo } from '../page/go-to';
import { Clipped } from '../parts/clipped';
import { shareText } from '../parts/numbers';
import { say } from '../parts/words';
import { IndicatorForm } from './form';

const Standing = ({ card: { result, verdictText, verdict, completion } }: { card: IndicatorCard }) => (
  <p>
    <strong class={verdict === 'notMet' ? 'late' : ''}>{verdictText}</strong>
    {result !== '' && `, ${result}`}
    {completion !== null && completion < 1 && `, ${say('indicator.completion', { share: shareText(completion) })}`}
  </p>
);

interface CardProps {
  readonly card: IndicatorCard;
  readonly isOpen: boolean;
  /** Opens the form; null closes it. */
  readonly open: (row: number | null) => void;
  readonly tell: (sentence: string) => void;
}

export const Card = ({ card, isOpen, open, tell }: CardProps) => {
  const { id, row, text, lead, sameAs, missing } = card;
  const name = id ?? say('indicator.noId');
  const button = useRef<HTMLButtonElement>(null);
  const [wasOpen, setWasOpen] = useState(false);
  // The form whose field had the focus is gone: the focus goes back to what opened it.
  useEffect(() => {
    if (wasOpen && !isOpen) button.current?.focus();
    setWasOpen(isOpen);
  }, [isOpen]);
  const close = (done: string | null): void => {
    open(null);
    if (done !== null) tell(done);
  };
  return (
    <li class="task">
      <Clipped id={name} text={text} />
      <Standing card={card} />
      {lead !== '' && <p class="quiet">{say('indicator.lead', { lead })}</p>}
      {sameAs !== null && <p class="quiet">{say('indicator.sameAs', { id: sameAs })}</p>}
      {missing.map((sentence) => (
        <p key={sentence} class="wrong">
          {sentence}
        </p>
      ))}
      {id === null && <p class="quiet">{say('indicator.noIdYet')}</p>}
      {!isOpen && (
        <div class="bar-of-buttons">
          {sameAs === null && id !== null && (
            <button ref={button} type="button" onClick={() => open(row)}>
              {say('indicator.enter')}
              <span class="unseen">{say('indicator.enterOf', { id: name })}</span>
            </button>
          )}
          <GoTo target={{ table: 'indicators', id, row, column: 'text' }} of={name} />
        </div>
      )}
      {isOpen && <IndicatorForm card={card} close={close} />}
    </li>
  );
};

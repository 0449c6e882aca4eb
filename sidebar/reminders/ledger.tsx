/** Nhật ký gửi: the newest letters first, by state and by words. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LedgerLine, LedgerPage, LedgerQuery } from '#entry/contract';
import { DELIVERY_STATE_LABELS } from '#messages/vi/choices';
import { useContent } from '../page/use-store';
import { ReadFailure } from '../page/view-frame';
import { ChoiceField, TextField } from '../parts/fields';
import { dayText } from '../parts/numbers';
import { Section } from '../parts/section';
import { say } from '../parts/words';

/** Rows at first, and at each wish for more. */
const A_PAGE = 20;
/** How long the typing has to rest before it is looked for. */
const REST_MS = 400;

const STATES = DELIVERY_STATE_LABELS;

const Line = ({ line: { on, at, to, posts, kind, state, reason, tries } }: { line: LedgerLine }) => (
  <li class="task">
    <h3>
      {dayText(on)} {at.slice(11)} · {STATES[state]}
    </h3>
    <p>{to === '' ? say('remind.ledgerNobody') : to}</p>
    <p class="quiet">{[kind, ...posts, ...(tries > 1 ? [say('remind.tries', { n: tries })] : [])].join(' · ')}</p>
    {reason !== '' && <p>{reason}</p>}
  </li>
);

/** The text once nothing was typed for a moment. */
const useRested = (text: string): string => {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const waiting = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(waiting);
  }, [text]);
  return rested;
};

export const Ledger = () => {
  const [state, setState] = useState<LedgerQuery['state']>('');
  const [words, setWords] = useState('');
  const [most, setMost] = useState(A_PAGE);
  const query = { state, words: useRested(words), most };
  const content = useContent('reminders.ledger', query);
  const { data, isLoading } = content;
  // What was found last stays until the new answer is there.
  const last = useRef<LedgerPage | null>(null);
  last.current = data ?? last.current;
  const page = last.current;
  return (
    <Section title={say('remind.ledger')}>
      <ChoiceField
        label={say('remind.ledgerState')}
        value={state}
        onChange={(value) => setState(value as LedgerQuery['state'])}
        options={[['', say('remind.ledgerAll')], ...Object.entries(STATES)]}
      />
      <TextField label={say('remind.ledgerWords')} value={words} onChange={setWords} inputMode="search" />
      <p role="status" class="quiet below">
        {isLoading && data === null && say('page.loading')}
        {data !== null && say('remind.ledgerFound', { n: data.total })}
      </p>
      <ReadFailure content={content} />
      {page?.total === 0 && <p>{say('remind.ledgerNone')}</p>}
      <ul>
        {page?.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      {page !== null && page.lines.length < page.total && (
        <button type="button" onClick={() => setMost(most + A_PAGE)}>
          {say('remind.ledgerMore')}
        </button>
      )}
    </Section>
  );
};

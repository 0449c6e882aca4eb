/** “Chốt số liệu” of a period: what it means now, what differs from the freeze before, and the button. Nothing is read before it is asked for. */
import { useState } from 'preact/hooks';
import type { Difference, FreezePreview } from '#entry/contract';
import { newOperation, useAction, useContent } from '../page/use-store';
import { Button, FailureBox, ViewFrame } from '../page/view-frame';
import { CheckField } from '../parts/fields';
import { Folded, Section } from '../parts/section';
import { say } from '../parts/words';

/** Differences that stand before the rest is unfolded. */
const FIRST = 8;

const DifferenceItem = ({ id, text, what, before, after }: Difference) => (
  <li>
    {say('freeze.difference', { id, text: text.length > 80 ? `${text.slice(0, 80)}…` : text, what, before, after })}
  </li>
);

const Differences = ({ differences, differenceCount: n }: FreezePreview) => (
  <>
    <p>{say(n === 0 ? 'freeze.same' : 'freeze.differs', { n })}</p>
    <Folded
      items={differences.map((each) => <DifferenceItem key={`${each.kind} ${each.id} ${each.what}`} {...each} />)}
      first={FIRST}
      more={say('freeze.more', { n: differences.length })}
    />
  </>
);

interface AskProps {
  readonly instance: string;
  readonly preview: FreezePreview;
  /** Told the number of the freeze that was made. */
  readonly done: (nth: number) => void;
}

const Ask = ({ instance, preview, done }: AskProps) => {
  const { tooEarly, mayBeEarly, freezes } = preview;
  const [early, setEarly] = useState(false);
  // One name for the whole piece of work: a second press after a lost answer freezes nothing more.
  const [operation] = useState(newOperation);
  const { run, isBusy, failure } = useAction('reports.freeze');
  const freeze = async (): Promise<void> => {
    const answer = await run({ operation, instance, freezes, early });
    if (answer?.data) done(answer.data.nth);
  };
  return (
    <>
      <p>{say('freeze.meaning')}</p>
      {freezes > 0 && <Differences {...preview} />}
      {tooEarly !== null && <p class="notice">{tooEarly}</p>}
      {tooEarly !== null && mayBeEarly && (
        <CheckField label={say('freeze.early')} checked={early} onChange={setEarly} />
      )}
      {failure && <FailureBox failure={failure} />}
      {(tooEarly === null || early) && (
        <Button text={say('freeze.now', { nth: freezes + 1 })} isBusy={isBusy} onClick={() => void freeze()} />
      )}
    </>
  );
};

const Preview = ({ instance, done }: Omit<AskProps, 'preview'>) => (
  <ViewFrame content={useContent('reports.freezes', { instance })}>
    {(preview) => <Ask key={preview.freezes} instance={instance} preview={preview} done={done} />}
  </ViewFrame>
);

export const Freeze = (props: Omit<AskProps, 'preview'>) => {
  const [isOpen, open] = useState(false);
  return (
    <Section title={say('freeze.title')}>
      {isOpen ? <Preview {...props} /> : <Button text={say('freeze.ask')} isBusy={false} onClick={() => open(true)} />}
    </Section>
  );
};

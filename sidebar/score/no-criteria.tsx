/** What stands where no criteria were entered: that no score is made up, and how the superior's table gets into the workbook. */
import { useState } from 'preact/hooks';
import type { ScoreView } from '#entry/contract';
import { useAction } from '../page/use-store';
import { Button, FailureBox } from '../page/view-frame';
import { Section } from '../parts/section';
import { say } from '../parts/words';

const STEPS = ['score.paste1', 'score.paste2', 'score.paste3', 'score.paste4'] as const;

const LayOut = () => {
  const { run, isBusy, failure } = useAction('criteria.lay');
  const [told, tell] = useState('');
  const lay = async (): Promise<void> => {
    const answer = await run(null);
    if (!answer?.data) return;
    tell(answer.data.text);
    // The button goes once the template is read: the focus stays on the page.
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  return (
    <>
      <div class="bar-of-buttons">
        <Button text={say('score.lay')} isBusy={isBusy} isMain onClick={() => void lay()} />
      </div>
      <p role="status" class="told">
        {told}
      </p>
      {failure && <FailureBox failure={failure} />}
    </>
  );
};

export const NoCriteria = ({ view: { caller, board } }: { view: ScoreView }) => (
  <>
    <p class="headline">
      <strong>{say('score.none')}</strong>
    </p>
    <Section title={say('score.pasteTitle')}>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{say(step)}</li>
        ))}
      </ol>
      {board !== null && <p>{say('score.laid')}</p>}
      {board === null && (caller.mayManage ? <LayOut /> : <p class="quiet">{say('score.layWho')}</p>)}
    </Section>
  </>
);

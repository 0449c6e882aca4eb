/** What stands where no criteria were entered: that no score is made up, and how the superior's table gets into the workbook. */
import type { ScoreView } from '#entry/contract';
import { useAction } from '../page/use-store';
import { Button, FailureBox } from '../page/view-frame';
import { Section } from '../parts/section';
import { say } from '../parts/words';

const STEPS = ['score.paste1', 'score.paste2', 'score.paste3', 'score.paste4'] as const;

const LayOut = () => {
  const { run, isBusy, failure } = useAction('criteria.lay');
  return (
    <>
      <div class="bar-of-buttons">
        <Button text={say('score.lay')} isBusy={isBusy} isMain onClick={() => void run(null)} />
      </div>
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

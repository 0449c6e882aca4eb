/** The indicator that asks whether last year's shortcomings are mended: what the list says, what its row holds, the way to write it there. */
import { useState } from 'preact/hooks';
import { type Mending, mendingFigures } from '#domain/score-mending';
import type { CellValue, MendingField, MendingObjective, ScoreView } from '#entry/contract';
import { GoTo } from '../page/go-to';
import { useAction } from '../page/use-store';
import { Button, FailureBox } from '../page/view-frame';
import { Section } from '../parts/section';
import { say } from '../parts/words';

type Cells = Partial<Record<MendingField, CellValue>>;

/** Cells whose content differs from what the list says; the day goes with the figures. */
const changesOf = ({ divides, held }: MendingObjective, mending: Mending, today: ScoreView['today']): Cells => {
  const figures = mendingFigures(mending);
  if (figures === null) return {};
  const { value, numerator, denominator } = figures;
  const wanted: Cells = divides ? { numerator, denominator } : { value };
  const isSame = Object.entries(wanted).every(([field, each]) => held[field as MendingField] === each);
  if (isSame) return {};
  return held.asOf === today ? wanted : { ...wanted, asOf: today };
};

interface ObjectiveProps {
  readonly objective: MendingObjective;
  readonly mending: Mending;
  readonly today: ScoreView['today'];
}

export const Objective = ({ objective, mending, today }: ObjectiveProps) => {
  const { id, row, held } = objective;
  const { run, isBusy, failure } = useAction('indicators.update');
  const [told, tell] = useState('');
  const values = changesOf(objective, mending, today);
  const isSame = Object.keys(values).length === 0;
  const write = async (): Promise<void> => {
    const before = Object.fromEntries(Object.keys(values).map((field) => [field, held[field as MendingField]]));
    const answer = await run({ id, row, before, values });
    if (answer?.data) tell(say(answer.data.conflicts.length === 0 ? 'mend.written' : 'mend.conflict', { id }));
  };
  const { mended, of } = mending;
  const verdict = say(mended === of ? 'mend.met' : 'mend.notMet');
  return (
    <Section title={say('mend.objective', { id })}>
      <p>{say('mend.objectiveIs', { verdict, n: mended, m: of })}</p>
      <p class="quiet">{say(isSame ? 'mend.objectiveSame' : 'mend.objectiveOther')}</p>
      <div class="bar-of-buttons">
        {!isSame && <Button text={say('mend.write', { id })} isBusy={isBusy} onClick={() => void write()} />}
        <GoTo target={{ table: 'indicators', id, row, column: 'value' }} of={say('mend.indicatorOf', { id })} />
      </div>
      <p role="status" class="told">
        {told}
      </p>
      {failure && <FailureBox failure={failure} />}
    </Section>
  );
};

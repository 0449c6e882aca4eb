/** The way to the row of a criterion or of a task. */
import type { CriterionView, ScoreTask } from '#entry/contract';
import { GoTo } from '../page/go-to';
import { say } from '../parts/words';
import { nameOf } from './points';

interface CriterionProps {
  readonly criterion: Pick<CriterionView, 'id' | 'row' | 'number'>;
  /** The cell that is gone to. */
  readonly column: string;
}

export const ToCriterion = ({ criterion, column }: CriterionProps) => {
  const { id, row } = criterion;
  return <GoTo target={{ table: 'criteria', id, row, column }} of={say('score.of', { number: nameOf(criterion) })} />;
};

export const ToTask = ({ task: { id, row }, column }: { task: Pick<ScoreTask, 'id' | 'row'>; column: string }) => (
  <GoTo
    target={{ table: 'tasks', id: id === '' ? null : id, row, column }}
    of={say('proof.taskOf', { id: id || row })}
  />
);

/** Readiness of proof, “Tài liệu kiểm chứng”: per criterion and task what is there, missing or malformed. Knows no sheet. */
import type { TaskItem } from '#domain/analysis';
import type { ProofState, ScoreBoard } from '#domain/score-board';
import { proofState } from '#domain/score-proof';

export interface ProofItem {
  readonly of: 'criterion' | 'task';
  readonly row: number;
  /** Number of the criterion, id of the task. */
  readonly name: string;
  readonly text: string;
  readonly lead: string | null;
  readonly proof: ProofState;
  /** As typed. */
  readonly proofText: string | null;
}

export interface Readiness {
  /** Criteria in the order of their numbers, then tasks; those of which no proof is asked and none is there are left out. */
  readonly items: readonly ProofItem[];
  readonly have: number;
  readonly missing: number;
  readonly malformed: number;
}

/** A task owes a proof once it is reported as done. */
const taskProof = ({ row, task }: TaskItem): ProofItem => ({
  of: 'task',
  row,
  name: task.id ?? '',
  text: task.text ?? '',
  lead: task.lead,
  proof: proofState(task.proof, task.state === 'done'),
  proofText: task.proof,
});

/** All proofs of the workbook; without criteria those of the tasks alone. */
export const readinessOf = (board: ScoreBoard | null, tasks: readonly TaskItem[]): Readiness => {
  const criteria = (board?.criteria ?? []).map(
    ({ row, number, text, lead, proof, proofText }): ProofItem => ({
      of: 'criterion',
      ...{ row, name: number, text, lead, proof, proofText },
    }),
  );
  const items = [...criteria, ...tasks.map(taskProof)].filter(({ proof }) => proof !== 'notNeeded');
  const count = (state: ProofState): number => items.filter(({ proof }) => proof === state).length;
  return { items, have: count('have'), missing: count('missing'), malformed: count('malformed') };
};

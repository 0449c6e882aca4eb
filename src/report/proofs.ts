/** Phụ lục II: per task and criterion the proof that is there, missing, or in words that lead to no document. */
import type { CriterionFigure, TaskFigure } from '#domain/period-figures';
import type { ProofState } from '#domain/score-board';
import { proofState } from '#domain/score-proof';
import { type Block, column, paragraph, row, type TableRow, table } from '#report/model';
import { namesLate } from '#report/options';
import type { Matter } from '#report/traces';
import { cellText, type Word, word } from '#report/words';

type Readiness = Exclude<ProofState, 'notNeeded'>;

/** A proof that is asked for. */
interface Wanted {
  readonly id: string;
  readonly text: string;
  readonly proof: string | null;
  readonly readiness: Readiness;
}

/** What is asked for or there; nothing of the rest. */
const wanted = (of: Omit<Wanted, 'readiness'>, isNeeded: boolean): Wanted[] => {
  const readiness = proofState(of.proof, isNeeded);
  return readiness === 'notNeeded' ? [] : [{ ...of, readiness }];
};

/** A task owes a proof once it is reported as done. */
const wantedOfTasks = (tasks: readonly TaskFigure[]): Wanted[] =>
  tasks.flatMap(({ id, text, proof, standing }) =>
    wanted({ id: id ?? '', text: text ?? '', proof }, standing.state === 'done' || standing.awaitsProof),
  );

const wantedOfCriteria = (criteria: readonly CriterionFigure[]): Wanted[] =>
  criteria.flatMap(({ number, text, proof, lacksProof }) =>
    wanted({ id: number ?? '', text: text ?? '', proof }, lacksProof),
  );

const wantedRow = ({ id, text, proof, readiness }: Wanted, place: number): TableRow =>
  row([String(place), id, cellText(text), cellText(proof), word(`proof.${readiness}`)]);

const COLUMNS = () => [
  column(word('column.place'), 5, 'center'),
  column(word('column.id'), 8, 'center'),
  column(word('column.of'), 38),
  column(word('column.proof'), 32),
  column(word('column.state'), 17),
];

/** What the annex holds. Late tasks are left out where they are not to be named. */
export const proofsBlocks = ({ figures: { tasks, scores }, options }: Matter): Block[] => {
  const shown = namesLate(options) ? tasks : tasks.filter(({ standing }) => standing.name !== 'openLate');
  const parts: readonly (readonly [Word, readonly Wanted[]])[] = [
    ['proof.tasks', wantedOfTasks(shown)],
    ['proof.criteria', wantedOfCriteria(scores?.criteria ?? [])],
  ];
  const all = parts.flatMap(([, some]) => some);
  if (all.length === 0) return [paragraph('body', word('proof.none'))];
  const count = (readiness: Readiness): number => all.filter((one) => one.readiness === readiness).length;
  const sums = { n: all.length, there: count('have'), missing: count('missing'), malformed: count('malformed') };
  const rows = parts.flatMap(([title, some], part) => {
    const before = part === 0 ? 0 : (parts[0]?.[1].length ?? 0);
    if (some.length === 0) return [];
    return [row([word(title)], 'band'), ...some.map((one, index) => wantedRow(one, before + index + 1))];
  });
  return [paragraph('body', word('proof.summary', sums)), table(COLUMNS(), rows)];
};

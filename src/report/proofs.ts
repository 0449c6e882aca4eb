/** Phụ lục II: per task and criterion the proof that is there, missing, or in words that lead to no document. */
import type { CriterionFigure, TaskFigure } from '#domain/period-figures';
import { clean, fold } from '#kernel/text';
import { type Block, column, paragraph, row, type TableRow, table } from '#report/model';
import { namesLate } from '#report/options';
import type { Matter } from '#report/traces';
import { cellText, type Word, word } from '#report/words';

type Readiness = 'there' | 'missing' | 'malformed';

/** A number of a document (“12/KH-UBND”, “số 12”) or a link: something by which the proof can be found. */
const FINDABLE = /\d+\s*\/\s*[a-z]|\bso\s*:?\s*\d|https?:|www\.|drive\./;

/** How ready a proof is that ought to be there. */
export const readinessOf = (proof: string | null): Readiness => {
  if (proof === null || clean(proof) === '') return 'missing';
  return FINDABLE.test(fold(proof)) ? 'there' : 'malformed';
};

/** A proof that is asked for. */
interface Wanted {
  readonly id: string;
  readonly text: string;
  readonly proof: string | null;
  readonly readiness: Readiness;
}

/** Asked for of what is done or reported as done; listed too where it is there already. */
const wantedOfTasks = (tasks: readonly TaskFigure[]): Wanted[] =>
  tasks
    .filter(({ standing, proof }) => standing.state === 'done' || standing.awaitsProof || proof !== null)
    .map(({ id, text, proof }) => ({ id: id ?? '', text: text ?? '', proof, readiness: readinessOf(proof) }));

/** Whether the criterion is a part of the one of this number. */
const isPartOf = ({ number }: CriterionFigure, whole: string | null): boolean =>
  whole !== null && (number ?? '').startsWith(`${whole}.`);

const wantedOfCriteria = (criteria: readonly CriterionFigure[]): Wanted[] =>
  criteria
    .filter(({ proof, number }) => proof !== null || !criteria.some((other) => isPartOf(other, number)))
    .map(({ number, text, proof }) => ({ id: number ?? '', text: text ?? '', proof, readiness: readinessOf(proof) }));

const wantedRow = ({ id, text, proof, readiness }: Wanted, place: number): TableRow =>
  row([String(place), id, clean(text), cellText(proof), word(`proof.${readiness}`)]);

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
  const all = parts.flatMap(([, wanted]) => wanted);
  if (all.length === 0) return [paragraph('body', word('proof.none'))];
  const count = (readiness: Readiness): number => all.filter((wanted) => wanted.readiness === readiness).length;
  const sums = { n: all.length, there: count('there'), missing: count('missing'), malformed: count('malformed') };
  const rows = parts.flatMap(([title, wanted], part) => {
    const before = part === 0 ? 0 : (parts[0]?.[1].length ?? 0);
    if (wanted.length === 0) return [];
    return [row([word(title)], 'band'), ...wanted.map((one, index) => wantedRow(one, before + index + 1))];
  });
  return [paragraph('body', word('proof.summary', sums)), table(COLUMNS(), rows)];
};

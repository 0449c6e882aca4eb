/** “Khắc phục tồn tại” in part I.6: how many of last year's shortcomings are mended, and the points that are still to win back. */
import type { ScoreFigures } from '#domain/period-figures';
import { type Mending, type MendingCriterion, mendingOf } from '#domain/score-mending';
import { treeOf } from '#domain/score-tree';
import { type Block, paragraph } from '#report/model';
import { type Matter, tasksIn } from '#report/traces';
import { pointsText, word, wordRuns } from '#report/words';

/** Criteria as the mending list takes them: what stands under what is told by their numbers. */
const criteriaOf = ({ criteria }: ScoreFigures): MendingCriterion[] =>
  treeOf(criteria, ({ number }) => number ?? '').map(({ item, depth }, row) => {
    const { id, group, lost, shortcoming, mendedBy, number, text } = item;
    const own = { id, group, lost, shortcoming, mendedBy, number: number ?? '', text: text ?? '' };
    return { ...own, row, depth, lead: null, lastYear: null };
  });

/** The list of a period: a task mends by what it was at the cut-off. */
const mendingAt = ({ figures: { tasks } }: Matter, scores: ScoreFigures): Mending | null => {
  const done = new Set(tasksIn(tasks, 'doneOnTime', 'doneLate'));
  const known = tasks.flatMap((task) =>
    task.id === null ? [] : [{ id: task.id, text: task.text ?? '', isDone: done.has(task) }],
  );
  return mendingOf({ criteria: criteriaOf(scores) }, known);
};

const lostText = ({ items, lost, toWinBack }: Mending): string => {
  if (lost === null || toWinBack === null) return word('scores.mendingNoPoints');
  const n = items.filter((item) => item.lost === null).length;
  const unknown = n === 0 ? '' : word('scores.mendingUnknown', { n });
  return word('scores.mendingPoints', { lost: pointsText(lost), left: pointsText(toWinBack), unknown });
};

/** Sentences on last year's shortcomings; “chưa có số liệu” until last year's sheet is entered. */
export const mendingBlocks = (matter: Matter, scores: ScoreFigures): Block[] => {
  const year = (scores.year ?? matter.figures.period.year) - 1;
  const mending = mendingAt(matter, scores);
  if (mending === null) return [paragraph('body', word('scores.mendingNone', { year }))];
  if (mending.of === 0) return [paragraph('body', word('scores.mendingNothing', { year }))];
  const rowOf = ({ criterion: { number, id } }: Mending['items'][number]) => ({ id: number === '' ? id : number });
  const count = (name: string, items: Mending['items']) => matter.traces.count(name, items.map(rowOf));
  const mended = count(
    word('trace.mended'),
    mending.items.filter(({ isMended }) => isMended),
  );
  const of = count(word('trace.toMend'), mending.items);
  return [paragraph('body', wordRuns('scores.mending', { year, mended, of })), paragraph('body', lostText(mending))];
};

/** The annexes: every task, the list of proofs, and the rows behind each figure. */
import type { TaskFigure } from '#domain/period-figures';
import type { CivilDate } from '#kernel/civil-date';
import { type Annex, type Block, column, paragraph, row, type TableRow, table } from '#report/model';
import { namesLate } from '#report/options';
import { proofsBlocks } from '#report/proofs';
import { isSilent, type Matter, tasksIn, toldResult } from '#report/traces';
import { cellText, officialDay, postsText, word } from '#report/words';

const TASK_COLUMNS = () => [
  column(word('column.place'), 5, 'center'),
  column(word('column.task'), 30),
  column(word('column.leads'), 13),
  column(word('column.dueOn'), 10, 'center'),
  column(word('column.status'), 12),
  column(word('column.doneOn'), 10, 'center'),
  column(word('column.result'), 22),
  column(word('column.reason'), 13),
];

const dayCell = (day: CivilDate | null, otherwise: string): string => (day === null ? otherwise : officialDay(day));

const statusCell = ({ standing }: TaskFigure): string =>
  standing.awaitsProof ? word('status.awaits') : word(`state.${standing.name}`);

const taskRow = (task: TaskFigure, place: number): TableRow => {
  const { text, leads, standing, doneOn, reason } = task;
  return row([
    String(place),
    cellText(text),
    postsText(leads),
    dayCell(standing.effectiveDueOn, word('column.noDueOn')),
    statusCell(task),
    dayCell(doneOn, ''),
    isSilent(task) ? word('unknownCell') : cellText(toldResult(task)),
    cellText(reason),
  ]);
};

/** Tasks by group, each group under its name; late ones are only counted where they are not to be named. */
const taskBlocks = ({ figures, statistics, options }: Matter): Block[] => {
  if (figures.tasks.length === 0) return [paragraph('body', word('annex.noTasks'))];
  const late = namesLate(options) ? [] : tasksIn(figures.tasks, 'openLate');
  const shown = figures.tasks.filter((task) => !late.includes(task));
  let place = 0;
  const rowsOf = (group: string | null, name: string): TableRow[] => {
    const own = shown.filter((task) => task.group === group);
    if (own.length === 0) return [];
    const title = group === null ? name : `${group}. ${name}`;
    return [
      row([title], 'band'),
      ...own.map((task) => {
        place += 1;
        return taskRow(task, place);
      }),
    ];
  };
  const rows = [
    ...statistics.groups.flatMap(({ group, name }) => rowsOf(group, name)),
    ...rowsOf(null, word('group.lost')),
  ];
  const hidden = late.length === 0 ? [] : [paragraph('body', word('annex.hidden', { n: late.length }))];
  return [...(rows.length === 0 ? [] : [table(TASK_COLUMNS(), rows)]), ...hidden];
};

const TRACE_COLUMNS = () => [
  column(word('column.place'), 6, 'center'),
  column(word('column.figure'), 30),
  column(word('column.value'), 9, 'right'),
  column(word('column.rows'), 55),
];

const traceBlocks = ({ traces }: Matter): Block[] => [
  paragraph('body', word('trace.intro')),
  table(
    TRACE_COLUMNS(),
    traces
      .all()
      .map(({ mark, name, value, rows }) =>
        row([`[${mark}]`, name, String(value), rows.length === 0 ? word('trace.none') : rows.join(', ')]),
      ),
  ),
];

const NUMBERS = ['I', 'II', 'III'] as const;

/** All annexes, numbered. Call it last: it lists the figures that the text has stated. */
export const annexesOf = (matter: Matter, belongsTo: string): Annex[] => {
  const parts: readonly (readonly [title: string, blocks: readonly Block[]])[] = [
    [word('annex.tasks'), taskBlocks(matter)],
    [word('annex.proofs'), proofsBlocks(matter)],
    ...(matter.options.traces ? [[word('annex.traces'), traceBlocks(matter)] as const] : []),
  ];
  return parts.map(([title, blocks], index) => ({
    number: word('annex.number', { number: NUMBERS[index] ?? '' }),
    title,
    belongsTo,
    blocks,
  }));
};

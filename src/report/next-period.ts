/** Part III: what falls due in the period that follows. */
import type { FigurePeriod, TaskFigure } from '#domain/period-figures';
import { addDays, type CivilDate, civilDate, daysInMonth, monthOf, yearOf } from '#kernel/civil-date';
import { type Block, paragraph } from '#report/model';
import { byGroup } from '#report/shortcomings';
import { type Matter, tasksIn } from '#report/traces';
import { officialDay, phrase, postsText, sentenceCase, word, wordRuns } from '#report/words';

/** Months of the period that follows; after nine months a quarter is left of the year. */
const MONTHS: Readonly<Record<FigurePeriod['frequency'], number>> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  nineMonths: 3,
  year: 12,
};

/** The same day so many months later; a month's last day leads to a month's last day. */
const monthsLater = (day: CivilDate, months: number): CivilDate => {
  const place = monthOf(day) - 1 + months;
  const [year, month] = [yearOf(day) + Math.floor(place / 12), (place % 12) + 1];
  const number = Number(day.slice(8));
  const last = daysInMonth(year, month);
  const isLast = number === daysInMonth(yearOf(day), monthOf(day));
  return civilDate(year, month, isLast ? last : Math.min(number, last));
};

/** What the following period covers: from the day after the cut-off. */
export const nextWindow = ({ endOn, frequency }: Pick<FigurePeriod, 'endOn' | 'frequency'>) => ({
  startOn: addDays(endOn, 1),
  endOn: monthsLater(endOn, MONTHS[frequency]),
});

type Dated = TaskFigure & { readonly dueOn: CivilDate };

const dated = (tasks: readonly TaskFigure[]): Dated[] =>
  tasks.flatMap((task) =>
    task.standing.effectiveDueOn === null ? [] : [{ ...task, dueOn: task.standing.effectiveDueOn }],
  );

/** Beyond so many the tasks are counted by group: Phụ lục I holds each of them. */
const MOST_ITEMS = 60;

const itemText = ({ text, dueOn, leads }: Dated): string => {
  const posts = leads.length === 0 ? '' : word('next.leads', { posts: postsText(leads) });
  return word('next.item', { text: sentenceCase(phrase(text ?? '')), day: officialDay(dueOn), leads: posts });
};

const duePart = (matter: Matter, due: readonly Dated[]): Block[] => {
  if (matter.figures.tasks.length === 0) return [paragraph('body', word('next.noTasks'))];
  if (due.length === 0) return [paragraph('body', word('next.noneDue'))];
  const name = word('trace.next');
  const items =
    due.length > MOST_ITEMS
      ? byGroup(matter, due, { key: 'next.byGroup', trace: name })
      : due.map((task) => paragraph('item', itemText(task)));
  return [paragraph('body', wordRuns('next.due', { n: matter.traces.count(name, due) })), ...items];
};

/** III. Tasks are those that are open and in time; the late ones come first, as a number. */
export const nextPart = (matter: Matter): Block[] => {
  const { tasks, period } = matter.figures;
  const { startOn, endOn } = nextWindow(period);
  const open = dated(tasksIn(tasks, 'openOnTime')).sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  const due = open.filter(({ dueOn }) => dueOn <= endOn);
  const after = open.filter(({ dueOn }) => dueOn > endOn);
  const late = tasksIn(tasks, 'openLate');
  const undated = tasksIn(tasks, 'noDueDate');
  const silent = matter.figures.indicators.filter(({ measured }) => measured.verdict === 'noData');
  const span = word('period.span', { from: officialDay(startOn), to: officialDay(endOn) });
  const count = matter.traces.count;
  const maybe = (rows: readonly unknown[], block: () => Block): Block[] => (rows.length === 0 ? [] : [block()]);
  return [
    paragraph('part', word('part.next')),
    paragraph('body', word('next.window', { span })),
    ...maybe(late, () => paragraph('body', wordRuns('next.late', { n: count(word('state.openLate'), late) }))),
    ...duePart(matter, due),
    ...maybe(after, () =>
      paragraph(
        'body',
        wordRuns('next.others', {
          n: count(word('trace.after'), after),
          day: after[0] === undefined ? '' : officialDay(after[0].dueOn),
        }),
      ),
    ),
    ...maybe(undated, () => paragraph('body', wordRuns('next.open', { n: count(word('state.noDueDate'), undated) }))),
    ...maybe(silent, () => paragraph('body', wordRuns('next.indicators', { n: count(word('trace.noData'), silent) }))),
  ];
};

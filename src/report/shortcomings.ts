/** Part II: what was not done as it should be, and why. Late tasks are counted by group, or listed where that was chosen. */
import type { TaskFigure } from '#domain/period-figures';
import type { CivilDate } from '#kernel/civil-date';
import { dutyRows } from '#report/duties';
import { type Block, column, paragraph, type Run, row, table } from '#report/model';
import { namesCodes, namesLate } from '#report/options';
import { isSilent, type Matter, type Traced, tasksIn } from '#report/traces';
import {
  cellText,
  lines,
  officialDay,
  phrase,
  postsText,
  sentenceCase,
  type Word,
  word,
  wordRuns,
} from '#report/words';

const LATE_COLUMNS = () => [
  column(word('column.place'), 8, 'center'),
  column(word('column.task'), 34),
  column(word('column.leads'), 15),
  column(word('column.dueOn'), 15, 'center'),
  column(word('column.lateBy'), 11, 'right'),
  column(word('column.cause'), 17),
];

const dayCell = (day: CivilDate | null): string => (day === null ? word('column.noDueOn') : officialDay(day));

const lateTable = (late: readonly TaskFigure[]): Block =>
  table(
    LATE_COLUMNS(),
    late.map(({ text, leads, standing, reason }, index) =>
      row([
        String(index + 1),
        cellText(text),
        postsText(leads),
        dayCell(standing.effectiveDueOn),
        String(standing.lateByWorkingDays),
        reason === null ? word('column.noReason') : cellText(reason),
      ]),
    ),
  );

/** Groups with tasks among these, each with their number. */
export const byGroup = (
  { statistics, traces }: Matter,
  tasks: readonly TaskFigure[],
  { key, trace }: { readonly key: Word; readonly trace: string },
): Block[] =>
  [...statistics.groups, { group: null, name: word('group.lost') }].flatMap(({ group, name }) => {
    const own = tasks.filter((task) => task.group === group);
    if (own.length === 0) return [];
    const figure = word('trace.inGroup', { what: trace, group: group ?? word('trace.noGroup') });
    return [paragraph('item', wordRuns(key, { group: name, n: traces.count(figure, own) }))];
  });

const latePart = (matter: Matter, late: readonly TaskFigure[]): Block[] => {
  const day = officialDay(matter.figures.judgedOn);
  if (matter.figures.tasks.length === 0) return [paragraph('body', word('lack.noTasks'))];
  if (late.length === 0) return [paragraph('body', word('lack.none', { day }))];
  const name = word('state.openLate');
  const n = matter.traces.count(name, late);
  return [
    paragraph('body', wordRuns('lack.late', { day, n })),
    ...byGroup(matter, late, { key: 'lack.byGroup', trace: name }),
    ...(namesLate(matter.options) ? [lateTable(late)] : []),
  ];
};

/** A sentence on some rows; nothing where there are none. */
const lack = ({ traces }: Matter, key: Word, [name, rows]: readonly [string, readonly Traced[]]): Block[] =>
  rows.length === 0 ? [] : [paragraph('body', wordRuns(key, { n: traces.count(name, rows) }))];

const otherLacks = (matter: Matter): Block[] => {
  const { tasks, indicators } = matter.figures;
  const duties = dutyRows(matter.figures);
  const judgedAs = (verdict: string) => indicators.filter(({ measured }) => measured.verdict === verdict);
  const awaiting = tasks.filter(({ standing }) => standing.awaitsProof);
  const silent = tasks.filter(isSilent);
  const badReports = [...duties.late, ...duties.missing];
  return [
    ...lack(matter, 'lack.doneLate', [word('state.doneLate'), tasksIn(tasks, 'doneLate')]),
    ...lack(matter, 'lack.proof', [word('trace.awaits'), awaiting]),
    ...lack(matter, 'lack.silent', [word('trace.silent'), silent]),
    ...lack(matter, 'lack.notMet', [word('trace.notMet'), judgedAs('notMet')]),
    ...lack(matter, 'lack.noData', [word('trace.noData'), judgedAs('noData')]),
    ...lack(matter, 'lack.reports', [word('trace.reportsBad'), badReports]),
  ];
};

/** Reasons as people gave them, equal ones once, the commonest first. */
const reasonsOf = (tasks: readonly TaskFigure[]): [reason: string, n: number][] => {
  const counts = new Map<string, number>();
  for (const { reason } of tasks)
    if (reason !== null) counts.set(phrase(reason), (counts.get(phrase(reason)) ?? 0) + 1);
  return [...counts].sort(([, n], [, m]) => m - n);
};

/** Beyond the commune the reasons alone; within the commune each with its task. */
const reasonTexts = ({ options }: Matter, tasks: readonly TaskFigure[]): string[] => {
  if (!namesCodes(options))
    return reasonsOf(tasks).map(([text, n]) => {
      const reason = sentenceCase(text);
      return n === 1 ? word('cause.one', { reason }) : word('cause.many', { reason, n });
    });
  return tasks.flatMap(({ id, reason }) =>
    reason === null ? [] : [word('cause.task', { id: id ?? word('trace.noId'), reason: phrase(reason) })],
  );
};

const causesPart = (matter: Matter, late: readonly TaskFigure[], lacks: number): Block[] => {
  const { tasks } = matter.figures;
  const typed = lines(matter.options.causes);
  const blamed = [...late, ...tasksIn(tasks, 'doneLate')];
  const found = reasonTexts(matter, blamed);
  const silent = late.filter(({ reason }) => reason === null);
  const nothing =
    lacks === 0 && tasks.length > 0 ? paragraph('body', word('cause.nothing')) : paragraph('note', word('cause.none'));
  const n = (): Run[] => matter.traces.count(word('trace.noReason'), silent);
  return [
    paragraph('heading', word('cause.heading')),
    ...typed.map((text) => paragraph('body', text)),
    ...found.map((text) => paragraph('item', text)),
    ...(silent.length === 0 ? [] : [paragraph('body', wordRuns('cause.silent', { n: n() }))]),
    ...(typed.length + found.length + silent.length === 0 ? [nothing] : []),
  ];
};

/** II. */
export const shortcomingsPart = (matter: Matter): Block[] => {
  const late = tasksIn(matter.figures.tasks, 'openLate');
  const lacks = otherLacks(matter);
  return [
    paragraph('part', word('part.shortcomings')),
    paragraph('heading', word('lack.heading')),
    ...latePart(matter, late),
    ...lacks,
    ...causesPart(matter, late, late.length + lacks.length),
  ];
};

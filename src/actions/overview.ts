/** The grids of Tổng quan and of the summary functions: words and numbers in rows, read from one state. */

import type { GroupView, StateView } from '#actions/state';
import { hasPoints } from '#domain/score';
import type { ScoreBoard } from '#domain/score-board';
import { formatDay, isCivilDate } from '#kernel/civil-date';
import { formatNumber, formatShare } from '#kernel/text';
import { say } from '#messages/vi';
import { STANDINGS } from '#schema/choices';

export type Cell = string | number;
export type CellGrid = Cell[][];

const BAR_LENGTH = 10;

/** A share as a bar that survives grey print: `██████░░░░`. */
const bar = (share: number): string => {
  const full = Math.round(Math.min(1, Math.max(0, share)) * BAR_LENGTH);
  return '█'.repeat(full) + '░'.repeat(BAR_LENGTH - full);
};

const ratioText = (share: number | null, otherwise: string): string =>
  share === null ? otherwise : formatShare(share);

/** Rows of the official statistic: the states, the total, both ratios, and whether they add up. */
export const statisticsGrid = ({ tasks, ratios, addsUp }: StateView): CellGrid => {
  const done = tasks.doneOnTime + tasks.doneLate;
  return [
    ...STANDINGS.map((name): Cell[] => [say(`state.${name}`), tasks[name], '']),
    [say('state.total'), tasks.total, say(addsUp ? 'overview.addsUp' : 'overview.addsUpNot')],
    [
      say('ratio.doneOfDue'),
      ratioText(ratios.doneOfDue, say('ratio.nothingDue')),
      say('overview.of', { n: done, of: done + tasks.openLate }),
    ],
    [
      say('ratio.doneOfAll'),
      ratioText(ratios.doneOfAll, say('ratio.nothing')),
      say('overview.of', { n: done, of: tasks.total - tasks.paused - tasks.notArising }),
    ],
  ];
};

const completionText = (share: number | null, n: number, of: number): string => {
  if (of === 0) return say('overview.noIndicator');
  if (share === null) return `${say('verdict.noData')} (${n}/${of})`;
  return `${formatShare(share)} (${n}/${of})`;
};

const groupRow = (view: GroupView): Cell[] => {
  const { group, name, tasks, done, openLate, measures, withData, completionOfKnown, completionOfAll } = view;
  return [
    `${group}. ${name}`,
    tasks === 0 ? say('overview.noTask') : say('overview.of', { n: done, of: tasks }),
    openLate,
    tasks === 0 ? '' : bar(done / tasks),
    completionText(completionOfKnown, withData, measures),
    completionText(completionOfAll, withData, measures),
    tasks === 0 ? '' : done / tasks,
  ];
};

/** Groups I and 1–8: tasks first, then indicators, each per cent with its n/m. */
export const groupsGrid = ({ groups }: StateView): CellGrid => [
  [
    say('overview.group'),
    say('overview.tasksDone'),
    say('overview.late'),
    say('overview.bar'),
    say('overview.completionOfKnown'),
    say('overview.completionOfAll'),
    say('overview.doneShare'),
  ],
  ...[...groups.slice(-1), ...groups.slice(0, -1)].map(groupRow),
];

/** Late tasks: id, what, posts, due, working days late. No persons. */
export const lateGrid = ({ late }: StateView): CellGrid => {
  if (late.length === 0) return [[say('overview.nothingLate')]];
  return [
    [say('overview.task'), say('overview.id'), say('overview.dueOn'), say('overview.posts'), say('overview.lateBy')],
    ...late.map(({ id, text, posts, dueOn, lateByWorkingDays }): Cell[] => [
      text,
      id ?? '',
      dueOn,
      posts.join(', '),
      lateByWorkingDays,
    ]),
  ];
};

const indicatorRows = ({ indicators }: StateView): CellGrid => {
  const { total, met, inProgress, notMet, noData, notArising, measures, withData } = indicators;
  const rows: [string, number][] = [
    [say('verdict.met'), met],
    [say('verdict.inProgress'), inProgress],
    [say('verdict.notMet'), notMet],
    [say('verdict.noData'), noData],
    [say('verdict.notArising'), notArising],
    [say('overview.indicatorTotal'), total],
  ];
  return [
    ...rows,
    [say('overview.completionOfKnown'), completionText(indicators.completionOfKnown, withData, measures)],
    [say('overview.completionOfAll'), completionText(indicators.completionOfAll, withData, measures)],
  ];
};

/** Sums over reports, of their own: no report is among the tasks above. Nothing before somebody has looked at one. */
const reportRows = ({ reports }: StateView): CellGrid =>
  reports === null
    ? []
    : [
        [say('overview.reports')],
        ...REPORT_COUNTS.map((key): Cell[] => [say(`overview.reports.${key}`), reports[key]]),
        [],
      ];

const REPORT_COUNTS = ['onTime', 'sentLate', 'late', 'due', 'notYetDue', 'unconfirmed'] as const;

/** Always as many rows, once there are any: the chart reads them by their places. */
const trendGrid = ({ trend }: StateView): CellGrid =>
  trend.length === 0
    ? []
    : [
        [say('overview.trend')],
        ...trend.map(({ period, tasks, completion, score, doneShare }): Cell[] => [
          period,
          ...[tasks, completion, score].map((cell) => cell ?? say('trend.unknown')),
          '',
          '',
          doneShare ?? '',
        ]),
        [],
      ];

const heartbeat = ({ reminders, today }: StateView): string => {
  const { by, ranOn, note, isSilent } = reminders;
  if (by === '' && ranOn === null) return say('overview.remindersOff');
  const day = ranOn !== null && isCivilDate(ranOn) ? formatDay(ranOn) : say('overview.never');
  if (isSilent) return say('overview.remindersSilent', { day, by });
  const state = ranOn === today ? 'overview.remindersRan' : 'overview.remindersLast';
  return say(state, { day, note: note === '' ? '' : ` (${note})` });
};

const owedRows = ({ updatesOwed }: StateView): CellGrid => {
  const owing = Object.entries(updatesOwed).filter(([, n]) => n > 0);
  return owing.length === 0 ? [[say('overview.nothingOwed')]] : owing.map(([post, n]) => [post, n]);
};

/** The self-score in a line, with what is not known of it; without criteria that there is none. */
export const scoreLine = (board: ScoreBoard | null): string => {
  if (!hasPoints(board)) return say('score.noCriteria');
  const { self, scoredMax, percent, unscored } = board.all;
  if (self === null || percent === null) return say('overview.scoreNone', { n: unscored });
  const score = { points: formatNumber(self, 4), max: formatNumber(scoredMax, 4), share: formatShare(percent) };
  return say(unscored === 0 ? 'overview.score' : 'overview.scoreSoFar', { ...score, n: unscored });
};

/** The whole of Tổng quan, padded to a rectangle. The charts read statistics and groups, so nothing above them may come and go. */
export const overviewGrid = (state: StateView, score: string): CellGrid => {
  const day = isCivilDate(state.today) ? formatDay(state.today) : state.today;
  const { tasks, problemCount } = state;
  const blank: Cell[] = [];
  const rows: CellGrid = [
    [say('overview.title', { plan: state.plan, unit: state.unit })],
    [say('overview.day', { day })],
    [say('overview.headline', { late: tasks.openLate, total: tasks.total, done: tasks.doneOnTime + tasks.doneLate })],
    [heartbeat(state)],
    [problemCount.total === 0 ? say('overview.noProblems') : say('overview.problems', { n: problemCount.total })],
    [score],
    [say('overview.statistics')],
    ...statisticsGrid(state),
    blank,
    [say('overview.groups')],
    ...groupsGrid(state),
    blank,
    [say('overview.indicators')],
    ...indicatorRows(state),
    blank,
    ...trendGrid(state),
    ...reportRows(state),
    [say('overview.owed')],
    ...owedRows(state),
    blank,
    [say('overview.lateList')],
    ...lateGrid(state),
  ];
  return rectangle(rows);
};

/** Pads rows to one width: what a spilling function returns must be a rectangle. */
export const rectangle = (rows: readonly (readonly Cell[])[]): CellGrid => {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
};

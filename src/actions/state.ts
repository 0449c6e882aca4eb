/** The workbook's state as plain data: what the sidebar, the local host and Tổng quan show. No Dates, no records. */

import { isSilent } from '#actions/heartbeat';
import { type TrendRow, trendRows } from '#actions/trend';
import type { Analysis, Material, TaskItem } from '#domain/analysis';
import type { Scope } from '#domain/completion';
import { dueThisWeek } from '#domain/leader-week';
import type { ReportCounts } from '#domain/report-instance';
import { addsUp, type Ratios, type TaskCounts } from '#domain/statistics';
import { effectiveDue, leadsOf, standingText } from '#domain/task';
import { type CivilDate, formatDay } from '#kernel/civil-date';
import type { Place, Problem } from '#messages/problem';
import { type LabelOf, problemText } from '#messages/vi';
import type { Group } from '#schema/choices';
import type { SettingId, Settings } from '#schema/settings';
import type { Moment } from '#schema/tables';

export interface GroupView {
  readonly group: Group;
  readonly name: string;
  readonly tasks: number;
  readonly done: number;
  readonly openLate: number;
  /** Indicator rows of the group. */
  readonly indicators: number;
  /** Distinct measures, and those of them with figures. */
  readonly measures: number;
  readonly withData: number;
  /** Weighted means 0–1; null when nothing has figures. */
  readonly completionOfKnown: number | null;
  readonly completionOfAll: number | null;
}

export interface LateTask {
  readonly id: string | null;
  readonly row: number;
  readonly text: string;
  readonly posts: readonly string[];
  readonly dueOn: string;
  readonly lateByWorkingDays: number;
  readonly status: string;
}

export interface ProblemView {
  readonly code: string;
  readonly at: Place;
  readonly text: string;
  /** Whether the row's own column «Nội dung cần sửa» shows it: the other tabs have no such column. */
  readonly isInRow: boolean;
}

export interface StateView {
  readonly today: CivilDate;
  readonly unit: string;
  readonly plan: string;
  readonly tasks: TaskCounts;
  /** Whether the parts of `tasks` add up to the total. */
  readonly addsUp: boolean;
  readonly ratios: Ratios;
  /** Open tasks that fall due this week, today or later. */
  readonly dueThisWeek: number;
  /** Tasks whose update is owed. */
  readonly owed: number;
  /** Post → tasks whose update it owes. */
  readonly updatesOwed: Readonly<Record<string, number>>;
  /** Sums over reports, apart from the tasks; null while no date of any was confirmed or sent. */
  readonly reports: ReportCounts | null;
  readonly indicators: Omit<Scope, 'indicators'> & { readonly total: number };
  readonly groups: readonly GroupView[];
  /** Quarters of this year and the last, and last year's index; empty while nothing was frozen. */
  readonly trend: readonly TrendRow[];
  readonly late: readonly LateTask[];
  /** The first problems of either sort: a first call must not carry thousands. */
  readonly problems: readonly ProblemView[];
  /** All of them, and those that a row's own column «Nội dung cần sửa» shows. */
  readonly problemCount: { readonly total: number; readonly inRows: number };
  readonly reminders: {
    readonly by: string;
    readonly ranOn: string | null;
    readonly note: string;
    /** Whether the clock's job has stopped: switched on, and no run for more than 26 hours. */
    readonly isSilent: boolean;
  };
}

/** What a state is made of. */
export interface StateSource {
  readonly analysis: Analysis;
  readonly material: Pick<Material, 'instances'>;
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  readonly label: LabelOf;
}

/** Name of a group in the settings. */
export const groupName = (settings: Settings, group: string): string => {
  const key = `group${group}` as SettingId;
  return String(settings[key] ?? '');
};

const lateTask = ({ row, task, standing }: TaskItem, analysis: Analysis): LateTask => ({
  id: task.id,
  row,
  text: task.text ?? '',
  posts: leadsOf(task).map(analysis.roster.spell),
  dueOn: formatDay(effectiveDue(task, analysis.context) ?? analysis.today),
  lateByWorkingDays: standing.lateByWorkingDays,
  status: standingText(standing, analysis.today),
});

/** Late tasks in the plan's order. */
const lateTasks = (analysis: Analysis): LateTask[] =>
  analysis.items.filter(({ standing }) => standing.name === 'openLate').map((item) => lateTask(item, analysis));

const isInRow = ({ at }: Problem): boolean =>
  (at.table === 'tasks' || at.table === 'indicators') && (at.key !== null || at.row !== undefined);

/** Problems of either sort that a state carries. */
const MOST_PROBLEMS = 100;

/** The first problems that rows show and the first others, in their order. */
const firstProblems = (problems: readonly Problem[]): Problem[] => {
  const left = { true: MOST_PROBLEMS, false: MOST_PROBLEMS };
  return problems.filter((problem) => {
    const sort = `${isInRow(problem)}` as const;
    left[sort] -= 1;
    return left[sort] >= 0;
  });
};

/** Problems with their sentences. */
const problemViews = (problems: readonly Problem[], label: LabelOf): ProblemView[] =>
  problems.map((problem) => ({
    code: problem.code,
    at: problem.at,
    text: problemText(problem, label),
    isInRow: isInRow(problem),
  }));

const groupViews = (analysis: Analysis, settings: Settings): GroupView[] =>
  analysis.groups.map(({ group, tasks, done, openLate, scope }) => {
    const { indicators, measures, withData, completionOfKnown, completionOfAll } = scope;
    const name = groupName(settings, group);
    return { group, name, tasks, done, openLate, indicators, measures, withData, completionOfKnown, completionOfAll };
  });

/**
 * Everything that screens show of the workbook today; `problems` are those of the whole workbook. `now` judges the job's
 * silence: who knows no hour gives midnight, and so is never early with the alarm.
 */
export const stateView = ({ analysis, settings, material, problems, label }: StateSource, now: Moment): StateView => {
  const { indicators: total, ...scope } = analysis.indicators;
  return {
    today: analysis.today,
    unit: settings.unitName,
    plan: settings.planNumber,
    tasks: analysis.counts,
    addsUp: addsUp(analysis.counts),
    ratios: analysis.ratios,
    dueThisWeek: dueThisWeek(analysis).length,
    owed: analysis.items.filter(({ owed }) => owed !== null).length,
    updatesOwed: Object.fromEntries(analysis.owedByPost),
    reports: analysis.reportCounts,
    indicators: { total, ...scope },
    groups: groupViews(analysis, settings),
    trend: trendRows(material.instances ?? [], settings),
    late: lateTasks(analysis),
    problems: problemViews(firstProblems(problems), label),
    problemCount: { total: problems.length, inRows: problems.filter(isInRow).length },
    reminders: {
      by: settings.remindersBy,
      ranOn: settings.remindersRanOn,
      note: settings.remindersNote,
      isSilent: isSilent(settings, now),
    },
  };
};

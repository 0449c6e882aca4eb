/** The one engine: from the workbook's records and today to every figure that sheet, sidebar, letters and reports show. */

import { type Calendar, knowsYear, makeCalendar } from '#domain/calendar';
import { completionOf, type Judged, judgeAll, type Measurable, type Scope } from '#domain/completion';
import type { Measured } from '#domain/indicator';
import { indicatorProblems } from '#domain/indicator-checks';
import { intervalOf, timingReader } from '#domain/interval';
import { parsePeriod } from '#domain/period';
import {
  countReports,
  isFromReports,
  type ReportCounts,
  type ReportInstance,
  reportInstances,
  reportShare,
} from '#domain/report-instance';
import { makeRoster, type Roster } from '#domain/roster';
import { rosterProblems, silentPosts } from '#domain/roster-checks';
import { settingsProblems } from '#domain/settings-checks';
import { countStandings, type Ratios, ratiosOf, type TaskCounts } from '#domain/statistics';
import { type GroupSummary, groupSummaries, leadingPosts, owedByPost } from '#domain/sums';
import { type Standing, standingOf, type TaskContext } from '#domain/task';
import { taskProblems } from '#domain/task-checks';
import { askedWindow, type UpdateWindow, windowsToday } from '#domain/update-window';
import { askedToday, type Owed, owedPeriod, reportedByTask } from '#domain/updates-owed';
import { type CivilDate, civilDate, yearOf } from '#kernel/civil-date';
import { type Problem, problemAt } from '#messages/problem';
import type { Settings } from '#schema/settings';
import type { Row } from '#schema/tables';
import type { Holiday } from '#schema/tables/holidays';
import type { Indicator } from '#schema/tables/indicators';
import type { Instance } from '#schema/tables/instances';
import type { Person } from '#schema/tables/people';
import type { Report } from '#schema/tables/reports';
import type { Task } from '#schema/tables/tasks';
import type { Update } from '#schema/tables/updates';

/** What the engine works on. */
export interface Material {
  readonly today: CivilDate;
  readonly settings: Settings;
  readonly tasks: readonly Row<Task>[];
  readonly indicators: readonly Row<Indicator>[];
  readonly updates: readonly Row<Update>[];
  readonly people: readonly Row<Person>[];
  readonly holidays: readonly Row<Holiday>[];
  /** Report duties and what was done of them; left out where they are not at hand. */
  readonly reports?: readonly Row<Report>[];
  readonly instances?: readonly Row<Instance>[];
  /** Tables whose tab cannot be read: what hangs on them is not checked. */
  readonly missing?: ReadonlySet<string>;
}

export interface TaskItem {
  readonly row: number;
  readonly task: Task;
  readonly standing: Standing;
  /** The period whose update is owed, null where none is. */
  readonly owed: Owed | null;
  /** The period whose update is asked for and still in time, null where none is. */
  readonly asked: UpdateWindow | null;
  readonly problems: readonly Problem[];
}

export interface IndicatorItem {
  readonly row: number;
  readonly indicator: Indicator;
  /** The figures that count: the row's own or those of the row it takes them from. */
  readonly figures: Measurable['figures'];
  readonly measured: Measured;
  readonly problems: readonly Problem[];
}

/** Everything but indicators: what Nhiệm vụ needs. */
export interface TaskAnalysis {
  readonly context: TaskContext;
  readonly roster: Roster;
  readonly items: readonly TaskItem[];
}

export interface Analysis extends TaskAnalysis {
  readonly today: CivilDate;
  readonly calendar: Calendar;
  readonly judged: readonly Judged[];
  readonly measured: readonly IndicatorItem[];
  readonly counts: TaskCounts;
  readonly ratios: Ratios;
  /** Groups 1–8, then I. */
  readonly groups: readonly GroupSummary[];
  readonly indicators: Scope;
  /** The year's reports of the duties that are on; none where they are not at hand. */
  readonly reports: readonly ReportInstance[];
  readonly reportCounts: ReportCounts | null;
  /** Post → tasks it leads or co-leads that owe an update; every leading post is there, 0 where none. */
  readonly owedByPost: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** The calendar of the rows of Ngày nghỉ. */
export const calendarOf = (holidays: readonly Row<Holiday>[]): Calendar =>
  makeCalendar(holidays.flatMap(({ record: { on, kind } }) => (on === null || kind === null ? [] : [{ on, kind }])));

/** Standings, updates owed and problems of all tasks. */
export const analyseTasks = (material: Omit<Material, 'indicators'>): TaskAnalysis => {
  const { today, settings } = material;
  const calendar = calendarOf(material.holidays);
  const context = { today, calendar, shift: settings.shiftToWorkingDay === 'on' };
  const roster = makeRoster(material.people, today);
  const reported = reportedByTask(material.updates.map(({ record }) => record));
  const { graceWorkingDays, planSignedOn: planStartsOn } = settings;
  const asked = askedToday({ today, calendar, graceWorkingDays, planStartsOn });
  const windows = windowsToday({ today, calendar, graceWorkingDays });
  const readTiming = timingReader(settings, today);
  const known = <T>(value: T): T | null => (material.missing?.has('people') ? null : value);
  const names = { isPost: known(roster.isPost), isName: known(roster.isName) };
  const checkContext = { today, settings, calendar, readTiming, ...names };
  const items = material.tasks.map((entry) => {
    const interval = intervalOf(entry.record, readTiming);
    const task = interval === entry.record.interval ? entry.record : { ...entry.record, interval };
    const standing = standingOf(task, context);
    const owed = owedPeriod(task, standing, reported, { today, planStartsOn, asked });
    const asking = askedWindow(task, standing, reported, { windows, planStartsOn });
    const problems = taskProblems({ ...entry, record: task }, checkContext);
    return { row: entry.row, task, standing, owed, asked: asking, problems };
  });
  return { context, roster, items };
};

/** Year's end of the plan, the date of every measure that names none. */
const yearEnd = (settings: Settings, today: CivilDate): CivilDate => civilDate(settings.year ?? yearOf(today), 12, 31);

/** The year's reports as they stand on a day; null where their tables are not at hand. */
export const reportsOn = (
  {
    reports,
    instances,
    settings,
    holidays,
    people,
  }: Pick<Material, 'settings' | 'holidays' | 'people' | 'reports' | 'instances'>,
  today: CivilDate,
): ReportInstance[] | null => {
  if (reports === undefined || instances === undefined) return null;
  const [calendar, roster] = [calendarOf(holidays), makeRoster(people, today)];
  return reportInstances({ today, settings, calendar, roster, reports, instances });
};

/** Counts of those reports; null where their tables are not at hand. */
export const reportCountsOn = (material: Parameters<typeof reportsOn>[0], today: CivilDate): ReportCounts | null => {
  const reports = reportsOn(material, today);
  return reports === null ? null : countReports(reports);
};

const NO_FIGURES = { value: null, notArising: false } as const;

/** The rows of Chỉ tiêu as sums need them, judged on a day. `counts`: where those that take their figures from reports find them. */
export const measurablesOf = (
  { today, settings, indicators }: Pick<Material, 'today' | 'settings' | 'indicators'>,
  counts: ReportCounts | null,
): Measurable[] =>
  indicators.map(({ record }) => ({
    id: record.id,
    group: record.group,
    weight: record.weight,
    sameAs: isFromReports(record.sameAs) ? null : record.sameAs,
    figures: isFromReports(record.sameAs) ? { ...record, ...NO_FIGURES, ...reportShare(counts) } : record,
    context: {
      today,
      dueOn: record.dueOn ?? yearEnd(settings, today),
      policy: settings.emptyPolicy,
      rankedUnits: settings.rankedUnits,
    },
  }));

/**
 * Result, completion and verdict of all indicators. `taskIds` null: tasks are not at hand, links are not checked. `counts`
 * null: no reports are at hand.
 */
export const analyseIndicators = (
  material: Pick<Material, 'today' | 'settings' | 'indicators' | 'people' | 'missing'>,
  taskIds: ReadonlySet<string> | null,
  counts: ReportCounts | null,
): { judged: readonly Judged[]; measured: readonly IndicatorItem[] } => {
  const { today, settings, indicators } = material;
  const links = new Map(indicators.map(({ record }) => [record.id, record.sameAs]));
  const checkContext = {
    today,
    ids: new Set(indicators.flatMap(({ record }) => record.id ?? [])),
    taskIds,
    posts: material.missing?.has('people') ? null : makeRoster(material.people, today).posts,
    sameAs: (id: string): string | null => links.get(id) ?? null,
    rankedUnits: settings.rankedUnits,
  };
  const judged = judgeAll(measurablesOf(material, counts));
  const measured = indicators.map((entry, index) => {
    const { row, measured: found } = judged[index] as Judged;
    const problems = indicatorProblems(entry, checkContext, indicators[row.source] ?? null);
    return { row: entry.row, indicator: entry.record, figures: row.figures, measured: found, problems };
  });
  return { judged, measured };
};

const updateProblems = (updates: readonly Row<Update>[], taskIds: ReadonlySet<string> | null): Problem[] =>
  updates.flatMap(({ row, record: { id, task, period }, problems }) => {
    const at = { table: 'updates', key: id, row };
    const unknown = task !== null && taskIds !== null && !taskIds.has(task);
    const unread = period !== null && parsePeriod(period) === null;
    return [
      ...problems,
      ...(unknown ? [problemAt('update.taskUnknown', { ...at, column: 'task' }, { found: task, tab: 'tasks' })] : []),
      ...(unread ? [problemAt('update.periodUnread', { ...at, column: 'period' }, { found: period })] : []),
    ];
  });

/** A year without rows is said, never taken for a year without holidays. */
const calendarProblems = (calendar: Calendar, years: readonly (number | null)[]): Problem[] => {
  const unknown = [...new Set(years)].filter((year) => year !== null && !knowsYear(calendar, year));
  const at = { table: 'holidays', key: null, column: null };
  return unknown.map((year) => problemAt('holidays.yearUnknown', at, { year: String(year), tab: 'holidays' }));
};

/** Everything about the workbook today. */
export const analyse = (material: Material): Analysis => {
  const tasks = analyseTasks(material);
  const isLost = material.missing?.has('tasks') ?? false;
  const taskIds = isLost ? null : new Set(material.tasks.flatMap(({ record }) => record.id ?? []));
  const reports = reportsOn(material, material.today);
  const reportCounts = reports === null ? null : countReports(reports);
  const { judged, measured } = analyseIndicators(material, taskIds, reportCounts);
  const counts = countStandings(tasks.items.map(({ standing }) => standing));
  const { calendar } = tasks.context;
  return {
    ...tasks,
    today: material.today,
    calendar,
    judged,
    measured,
    counts,
    ratios: ratiosOf(counts),
    groups: groupSummaries(tasks.items, judged),
    indicators: completionOf(judged),
    reports: reports ?? [],
    reportCounts,
    owedByPost: owedByPost(tasks.items, tasks.roster),
    problems: [
      ...tasks.items.flatMap(({ problems }) => problems),
      ...measured.flatMap(({ problems }) => problems),
      ...updateProblems(material.updates, taskIds),
      ...rosterProblems(material.people, material.today),
      ...silentPosts(leadingPosts(tasks.items, tasks.roster), tasks.roster, material.people),
      ...material.holidays.flatMap(({ problems }) => problems),
      ...(material.missing?.has('settings') ? [] : settingsProblems(material.settings, material.tasks.length > 0)),
      ...calendarProblems(calendar, [material.settings.year, yearOf(material.today)]),
    ],
  };
};

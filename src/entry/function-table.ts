/** What each custom function computes. Bodies call the same engine as letters and sidebar. */
import {
  type Cell,
  type CellGrid,
  groupsGrid,
  lateGrid,
  overviewGrid,
  rectangle,
  statisticsGrid,
} from '#actions/overview';
import { stateView } from '#actions/state';
import { analyseIndicators, analyseTasks, reportCountsOn } from '#domain/analysis';
import { type Calendar, makeCalendar, nextWorkingDay, workingDaysBetween } from '#domain/calendar';
import { parseDeadline } from '#domain/deadline';
import { measure, resultText, verdictText } from '#domain/indicator';
import { reportedMisfits, targetMisfits } from '#domain/indicator-figures';
import { standingOf, standingText } from '#domain/task';
import {
  code,
  day,
  dayOrNull,
  grid,
  idsOf,
  numberOrNull,
  table,
  text,
  Unfit,
  yearOrNull,
} from '#entry/function-arguments';
import { type Body, block, broken, todayOf } from '#entry/function-blocks';
import type { FunctionContext } from '#entry/function-runner';
import { isGiven, SCORE_FUNCTIONS, scoreLineOf } from '#entry/function-table-score';
import { labelsFrom, type World, worldOf } from '#entry/world';
import { formatDay, toSerial, yearOf } from '#kernel/civil-date';
import { problemAt } from '#messages/problem';
import { missingText, problemText, say } from '#messages/vi';
import { blankRecord } from '#schema/define';
import { DEFAULT_SETTINGS } from '#schema/settings';
import { type Snapshot, type Snapshots, TABLES, type TableName } from '#schema/tables';
import { isBlankCell } from '#sheet/cells';
import { readSettings } from '#sheet/settings';
import { readTable } from '#sheet/snapshot';

const taskBlock: Body = ([tasksRange, settingsRange, holidaysRange, peopleRange], context) => {
  const tasks = table('nhiem_vu', 'tasks', tasksRange, context);
  const settingRows = table('cai_dat', 'settings', settingsRange, context);
  const holidays = table('ngay_nghi', 'holidays', holidaysRange, context);
  const people = table('can_bo', 'people', peopleRange, context);
  const trouble = broken([tasks, settingRows, holidays, people]);
  if (trouble !== null) return trouble;
  const { settings } = readSettings(settingRows);
  const today = todayOf(settings, context);
  const label = labelsFrom([tasks]);
  const material = { today, settings, tasks: tasks.rows, people: people.rows, holidays: holidays.rows, updates: [] };
  const { items } = analyseTasks(material);
  const rows = items.map(({ row, standing, problems }): [number, Cell[]] => {
    const due = standing.effectiveDueOn === null ? '' : toSerial(standing.effectiveDueOn);
    const late = standing.name === 'openLate' ? standing.lateByWorkingDays : '';
    return [row, [due, standingText(standing, today), late, missingText(problems, label)]];
  });
  return block('tasks', new Map(rows));
};

/** The tables of reports where their ranges were given: formulas name them only where Kỳ báo cáo is there. */
const reportTables = (
  [reports, instances]: readonly unknown[],
  context: FunctionContext,
): Partial<Snapshots<'reports' | 'instances'>> =>
  !isGiven(reports) || !isGiven(instances)
    ? {}
    : {
        reports: table('che_do_bao_cao', 'reports', reports, context),
        instances: table('ky_bao_cao', 'instances', instances, context),
      };

const indicatorBlock: Body = (
  [indicatorsRange, settingsRange, holidaysRange, peopleRange, taskIds, ...reportRanges],
  context,
) => {
  const indicators = table('chi_tieu', 'indicators', indicatorsRange, context);
  const settingRows = table('cai_dat', 'settings', settingsRange, context);
  const people = table('can_bo', 'people', peopleRange, context);
  const { reports, instances } = reportTables(reportRanges, context);
  const trouble = broken([indicators, settingRows, people, reports ?? [], instances ?? []].flat());
  if (trouble !== null) return trouble;
  const { settings } = readSettings(settingRows);
  const label = labelsFrom([indicators]);
  const material = {
    today: todayOf(settings, context),
    settings,
    indicators: indicators.rows,
    people: people.rows,
  };
  const holidays = reports === undefined ? [] : table('ngay_nghi', 'holidays', holidaysRange, context).rows;
  const counts =
    reports === undefined || instances === undefined
      ? null
      : reportCountsOn({ ...material, holidays, reports: reports.rows, instances: instances.rows }, material.today);
  const { measured } = analyseIndicators(material, idsOf(taskIds), counts);
  const rows = measured.map(({ row, figures, measured: found, problems }): [number, Cell[]] => [
    row,
    [resultText(figures, found), found.completion ?? '', verdictText(figures, found), missingText(problems, label)],
  ]);
  return block('indicators', new Map(rows));
};

/** A table that a function was not given: without rows and without complaint. */
const absent = <N extends TableName>(name: N): Snapshot<N> => ({
  ...readTable(name, null, () => '1899-12-30'),
  structure: [],
});

/** The world of the tables given; a sentence where one of them cannot be read. */
const worldFrom = (given: Partial<Snapshots<TableName>>, context: FunctionContext): World => {
  const trouble = broken(Object.values(given));
  if (trouble !== null) throw new Unfit(trouble);
  const snapshots = {
    settings: given.settings ?? absent('settings'),
    holidays: given.holidays ?? absent('holidays'),
    people: given.people ?? absent('people'),
    tasks: given.tasks ?? absent('tasks'),
    indicators: given.indicators ?? absent('indicators'),
    updates: given.updates ?? absent('updates'),
    ...(given.reports && given.instances ? { reports: given.reports, instances: given.instances } : {}),
  };
  return worldOf(snapshots, todayOf(readSettings(snapshots.settings).settings, context));
};

const view = (world: World) => stateView(world, { today: world.analysis.today, time: '00:00' });

const overview: Body = ([tasks, indicators, settings, holidays, people, updates, ...more], context) => {
  const [reports, instances, ...scores] = more;
  const world = worldFrom(
    {
      tasks: table('nhiem_vu', 'tasks', tasks, context),
      indicators: table('chi_tieu', 'indicators', indicators, context),
      settings: table('cai_dat', 'settings', settings, context),
      holidays: table('ngay_nghi', 'holidays', holidays, context),
      people: table('can_bo', 'people', people, context),
      updates: table('cap_nhat', 'updates', updates, context),
      ...reportTables([reports, instances], context),
    },
    context,
  );
  return overviewGrid(view(world), scoreLineOf(world.material, scores, context));
};

const groups: Body = ([tasks, indicators, settings, holidays], context) => {
  const given = {
    tasks: table('nhiem_vu', 'tasks', tasks, context),
    indicators: table('chi_tieu', 'indicators', indicators, context),
    settings: table('cai_dat', 'settings', settings, context),
    holidays: table('ngay_nghi', 'holidays', holidays, context),
  };
  return rectangle(groupsGrid(view(worldFrom(given, context))));
};

const fromTasks =
  (show: (state: ReturnType<typeof view>) => CellGrid): Body =>
  ([tasks, settings, holidays], context) => {
    const given = {
      tasks: table('nhiem_vu', 'tasks', tasks, context),
      settings: table('cai_dat', 'settings', settings, context),
      holidays: table('ngay_nghi', 'holidays', holidays, context),
    };
    return rectangle(show(view(worldFrom(given, context))));
  };

/** What the parameters of CCHC_HOANTHANH are called, by the column whose figure each is. */
const PARAMETERS: Record<string, string> = {
  numerator: 'gia_tri',
  value: 'gia_tri',
  denominator: 'mau_so',
  target: 'chi_tieu',
};

const completion: Body = ([kind, value, whole, target, baseline]) => {
  const measureKind = code('cach_do', 'measure', kind);
  const first = numberOrNull('gia_tri', value);
  const denominator = numberOrNull('mau_so', whole);
  const figures = {
    ...blankRecord(TABLES.indicators),
    measure: measureKind,
    numerator: denominator === null ? null : first,
    denominator,
    value: denominator === null ? first : null,
    target: numberOrNull('chi_tieu', target),
    baseline: numberOrNull('nam_truoc', baseline),
  };
  const [misfit] = [...reportedMisfits(figures, null), ...targetMisfits(figures)];
  if (misfit !== undefined) {
    const at = { table: 'indicators', key: null, column: misfit.column };
    throw new Unfit(
      problemText(problemAt(misfit.code, at, misfit.params), (_table, column) => PARAMETERS[column] ?? ''),
    );
  }
  const measured = measure(figures, { today: '1900-01-01', dueOn: '9999-12-31', policy: DEFAULT_SETTINGS.emptyPolicy });
  return measured.completion ?? verdictText(figures, measured);
};

const deadline: Body = ([words, year], context) => {
  const phrase = text('cum_tu', words);
  const planYear = yearOrNull('nam', year) ?? yearOf(context.today());
  const { beforeMeaning: before, defaultInterval: interval } = DEFAULT_SETTINGS;
  const { obligations, unread } = parseDeadline(phrase, { year: planYear, before, interval });
  if (unread.length > 0 || obligations.length === 0) return say('function.unread', { words: phrase });
  const days = obligations.flatMap(({ dueOn }) => dueOn ?? []);
  const [first] = days;
  if (first === undefined) return say('function.noDate');
  if (days.length === 1) return context.dateCell(first);
  return say('function.needsOneDue', { count: days.length, list: days.map(formatDay).join(', ') });
};

/** The days off of a range: the table Ngày nghỉ, or any cells with dates. */
const calendarFrom = (argument: unknown, context: FunctionContext): Calendar => {
  if (argument === undefined || argument === null || argument === '') return makeCalendar([]);
  const cells = grid(argument);
  const read = readTable('holidays', cells, context.civilOf);
  if (read.structure.length === 0) {
    return makeCalendar(read.rows.flatMap(({ record: { on, kind } }) => (on && kind ? [{ on, kind }] : [])));
  }
  const days = cells.flat().filter((cell) => !isBlankCell(cell));
  return makeCalendar(days.map((cell) => ({ on: day('ngay_nghi', cell, context), kind: 'holiday' as const })));
};

const status: Body = ([state, due, done, today], context) => {
  const doneOn = dayOrNull('ngay_hoan_thanh', done, context);
  const record = {
    ...blankRecord(TABLES.tasks),
    state: code('trang_thai', 'taskState', state),
    dueOn: dayOrNull('han', due, context),
    doneOn,
    proof: doneOn === null ? null : 'x',
  };
  const on = day('hom_nay', today, context);
  return standingText(standingOf(record, { today: on, calendar: makeCalendar([]), shift: false }), on);
};

/** All custom functions by name. */
export const FUNCTIONS = {
  CCHC_NHIEMVU: taskBlock,
  CCHC_CHITIEU: indicatorBlock,
  CCHC_TONGQUAN: overview,
  CCHC_TONGHOP: groups,
  CCHC_THONGKE: fromTasks(statisticsGrid),
  CCHC_QUAHAN: fromTasks(lateGrid),
  CCHC_HOANTHANH: completion,
  CCHC_HAN: deadline,
  CCHC_TINHTRANG: status,
  CCHC_NGAYLAMVIEC: ([from, to, off], context) =>
    workingDaysBetween(calendarFrom(off, context), day('tu_ngay', from, context), day('den_ngay', to, context)),
  CCHC_NGAYHIEULUC: ([on, off], context) =>
    context.dateCell(nextWorkingDay(calendarFrom(off, context), day('ngay', on, context))),
  ...SCORE_FUNCTIONS,
} as const satisfies Record<string, Body>;

export type FunctionName = keyof typeof FUNCTIONS;

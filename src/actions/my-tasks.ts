/** The tasks of some posts as cards: what each asks for, most urgent first. Plain data; knows no sheet and no page. */
import type { Callings } from '#actions/caller';
import { type IndicatorCard, indicatorCard } from '#actions/indicator-cards';
import { type CellValue, heldValue } from '#actions/row-edit';
import { byUrgency } from '#actions/task-order';
import type { Analysis, Material, TaskItem } from '#domain/analysis';
import { type Period, periodId, periodOf } from '#domain/period';
import { isOpen, leadsOf, type StandingName, standingText } from '#domain/task';
import { closesFrom } from '#domain/task-checks';
import { type WindowByInterval, windowsToday } from '#domain/update-window';
import { type Heading, urgencyOf } from '#domain/urgency';
import type { CivilDate } from '#kernel/civil-date';
import { recordOf } from '#kernel/keyed';
import { postKey } from '#kernel/text';
import { periodText } from '#letters/period-text';
import { type LabelOf, problemText } from '#messages/vi';
import type { Settings } from '#schema/settings';
import type { Row } from '#schema/tables';
import type { Task } from '#schema/tables/tasks';

/** What an officer fills in of a task. */
export const REPORT_FIELDS = ['state', 'doneOn', 'result', 'proof', 'progress', 'reason', 'note'] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** The figures that he fills in of an indicator. */
export const FIGURE_FIELDS = ['numerator', 'denominator', 'value', 'asOf'] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** Cells of a row as forms have them. */
export type Held<F extends string> = Readonly<Record<F, CellValue>>;

export interface TaskCard {
  readonly id: string | null;
  readonly row: number;
  readonly text: string;
  readonly group: string | null;
  /** Posts that lead it. */
  readonly posts: readonly string[];
  readonly assignee: string | null;
  readonly standing: StandingName;
  /** Where it stands, in the official words. */
  readonly status: string;
  /** The due date that counts. */
  readonly dueOn: CivilDate | null;
  readonly lateByWorkingDays: number;
  readonly heading: Heading | null;
  /** Whether the update of `period` is owed, or asked for and still in time; null where neither. */
  readonly ask: 'owed' | 'asked' | null;
  /** Last day on which the update is, or was, in time. */
  readonly askUntil: CivilDate | null;
  /** The period that a report of today serves. */
  readonly period: { readonly id: string; readonly label: string };
  readonly isContinuous: boolean;
  /** First day on which continuous work may be finished. */
  readonly closesFrom: CivilDate | null;
  /** What is missing or does not fit, a sentence each. */
  readonly missing: readonly string[];
  /** What stands in the cells that the form may write; text where a cell cannot be read. */
  readonly held: Held<ReportField>;
  /** Indicators whose figures are those of the task. */
  readonly figures: readonly IndicatorCard[];
}

/** The work of the person at the keyboard, and what the form of an update needs to know. */
export interface Mine {
  /** Tasks of his posts, most urgent first; none where nobody knows who he is. */
  readonly cards: readonly TaskCard[];
  /** Posts that lead tasks, with how many of them are open. */
  readonly posts: readonly (readonly [post: string, open: number])[];
  /** Columns of a report as people have named them. */
  readonly labels: Readonly<Record<ReportField, string>>;
}

/** What cards are made of. */
export interface TaskSource {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly material: Pick<Material, 'indicators'>;
  readonly label: LabelOf;
}

type Entry = Pick<Row<Readonly<Record<string, unknown>>>, 'record' | 'problems'>;

/** The cells of a row. */
export const heldOf = <F extends string>(entry: Entry, fields: readonly F[]): Held<F> =>
  recordOf(fields, (field) => heldValue(entry, field));

/** Indicators by the task that they belong to. */
const figuresByTask = ({ analysis, material, label }: TaskSource): ReadonlyMap<string, readonly IndicatorCard[]> => {
  const { measured, judged, roster } = analysis;
  const source = { rows: material.indicators, measured, judged, roster, own: new Set<string>(), label };
  const byTask = new Map<string, IndicatorCard[]>();
  measured.forEach(({ indicator: { id, task } }, index) => {
    if (id === null || task === null) return;
    byTask.set(task, [...(byTask.get(task) ?? []), indicatorCard(source, index)]);
  });
  return byTask;
};

/** The period that a report of today on the task serves: the one owed or asked for, else the one that runs. */
const periodOfReport = ({ task, owed, asked }: TaskItem, windows: WindowByInterval, source: TaskSource): Period => {
  const interval = task.interval ?? source.settings.defaultInterval;
  return owed ?? asked ?? windows[interval] ?? periodOf(interval, source.analysis.today);
};

const askOf = ({ owed, asked }: TaskItem): Pick<TaskCard, 'ask' | 'askUntil'> => {
  if (owed !== null) return { ask: 'owed', askUntil: owed.graceEndsOn };
  return asked === null ? { ask: null, askUntil: null } : { ask: 'asked', askUntil: asked.until };
};

/** Silence concerns letters: a list of one's own work hides nothing. */
const headingOf = (item: TaskItem, { analysis, settings }: TaskSource): Heading | null =>
  urgencyOf({ ...item, task: { ...item.task, quietUntil: null } }, analysis, settings).heading;

const cardMaker = (source: TaskSource): ((item: TaskItem) => TaskCard) => {
  const { analysis, settings, label } = source;
  const { today, calendar, roster } = analysis;
  const windows = windowsToday({ today, calendar, graceWorkingDays: settings.graceWorkingDays });
  const figures = figuresByTask(source);
  return (item) => {
    const { row, task, standing, problems } = item;
    const period = periodOfReport(item, windows, source);
    return {
      id: task.id,
      row,
      text: task.text ?? '',
      group: task.group,
      posts: leadsOf(task).map(roster.spell),
      assignee: task.assignee,
      standing: standing.name,
      status: standingText(standing, today),
      dueOn: standing.effectiveDueOn,
      lateByWorkingDays: standing.lateByWorkingDays,
      heading: headingOf(item, source),
      ...askOf(item),
      period: { id: periodId(period), label: periodText(period) },
      isContinuous: task.interval !== null,
      closesFrom: closesFrom(task),
      missing: problems.map((problem) => problemText(problem, label)),
      held: heldOf({ record: task, problems }, REPORT_FIELDS),
      figures: (task.id === null ? undefined : figures.get(task.id)) ?? [],
    };
  };
};

/** Whether one of these posts leads the task, or it is given to a person of one of these names. */
export const isTaskOf = (task: Task, { posts, names }: Callings): boolean =>
  leadsOf(task).some((post) => posts.has(postKey(post))) ||
  (task.assignee !== null && names.has(postKey(task.assignee)));

/** Tasks that some posts lead, or that are given to a person of some name. Most urgent first. */
export const cardsOf = (source: TaskSource, callings: Callings): TaskCard[] => {
  const toCard = cardMaker(source);
  return source.analysis.items
    .filter(({ task }) => isTaskOf(task, callings))
    .map(toCard)
    .sort(byUrgency);
};

/** Posts that lead tasks, in the plan's order, with how many of them are open. */
const leadCounts = ({ items, roster }: Analysis): (readonly [post: string, open: number])[] => {
  const counts = new Map<string, number>();
  for (const { task, standing } of items) {
    for (const post of new Set(leadsOf(task).map(roster.spell)))
      counts.set(post, (counts.get(post) ?? 0) + (isOpen(standing) ? 1 : 0));
  }
  return [...counts];
};

/** The view “Việc của tôi” of a person. */
export const mineOf = (source: TaskSource, callings: Callings): Mine => ({
  cards: cardsOf(source, callings),
  posts: leadCounts(source.analysis),
  labels: recordOf(REPORT_FIELDS, (field) => source.label('tasks', field)),
});

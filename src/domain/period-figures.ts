/** Everything that a report of a period states, as plain data: the live workbook judged as of the cut-off. Knows no sheet, no clock. */
import { calendarOf, type Material, measurablesOf, reportCountsOn } from '#domain/analysis';
import { resolveSameAs } from '#domain/completion';
import { type Measured, measure } from '#domain/indicator';
import type { Figures } from '#domain/indicator-figures';
import { accountOf, journalOf, type PeriodAccount } from '#domain/period-account';
import { makeRoster } from '#domain/roster';
import { type Standing, standingOf, type TaskContext } from '#domain/task';
import type { CivilDate } from '#kernel/civil-date';
import type { Area, Frequency, Group } from '#schema/choices';
import type { Settings } from '#schema/settings';
import type { Row } from '#schema/tables';
import type { Indicator } from '#schema/tables/indicators';
import type { Task } from '#schema/tables/tasks';

/** The period that a report covers. */
export interface FigurePeriod {
  /** `BC1.2024-Q1`. */
  readonly instance: string;
  /** The duty's name. */
  readonly name: string | null;
  readonly frequency: Frequency;
  readonly year: number;
  /** 1-based within the year. */
  readonly index: number;
  readonly startOn: CivilDate;
  /** The cut-off: last day that the report covers. */
  readonly endOn: CivilDate;
}

/** When and by whom the figures were frozen. */
export interface FrozenStamp {
  /** 1 for the first freeze of the period. */
  readonly nth: number;
  readonly on: CivilDate;
  /** Wall clock in Asia/Ho_Chi_Minh, `HH:mm`. */
  readonly at: string;
  /** Address of whoever froze them; '' where Google did not tell. */
  readonly by: string;
}

/** Settings that a report states or that its figures hang on. */
export const FIGURE_SETTINGS = [
  'unitName',
  'superiorName',
  'provinceName',
  'planNumber',
  'planSignedOn',
  'year',
  'baselineScore',
  'baselineRank',
  'targetScore',
  'targetRank',
  'rankedUnits',
  'emptyPolicy',
  'groupI',
  'group1',
  'group2',
  'group3',
  'group4',
  'group5',
  'group6',
  'group7',
  'group8',
] as const satisfies readonly (keyof Settings)[];
export type FigureSettings = Pick<Settings, (typeof FIGURE_SETTINGS)[number]>;

/** A task as it stood at the cut-off. */
export interface TaskFigure extends PeriodAccount {
  readonly id: string | null;
  readonly group: Area | null;
  readonly text: string | null;
  readonly product: string | null;
  /** Posts that lead it, the main one first, in the roster's spelling. */
  readonly leads: readonly string[];
  /** The plan's own words on time. */
  readonly timing: string | null;
  readonly standing: Standing;
  /** Null unless it lies on or before the cut-off. */
  readonly doneOn: CivilDate | null;
  /** 0–1. */
  readonly progress: number | null;
  readonly reason: string | null;
}

/** An indicator as it stood at the cut-off. */
export interface IndicatorFigure {
  readonly id: string | null;
  readonly group: Group | null;
  readonly text: string | null;
  readonly unit: string | null;
  readonly lead: string | null;
  /** The figures that count: its own, or those of the row it takes them from. */
  readonly figures: Figures;
  /** Day of those figures, also where it lies after the cut-off. */
  readonly asOf: CivilDate | null;
  /** Whether the figures were left out because their day lies after the cut-off. */
  readonly isLater: boolean;
  readonly measured: Measured;
  readonly weight: number | null;
  /** Position, from 0, of the indicator whose figures count; its own where they are its own. */
  readonly source: number;
  readonly proof: string | null;
  readonly note: string | null;
}

/** A report of the year as far as it goes at the cut-off. */
export interface ReportFigure {
  readonly id: string;
  readonly name: string | null;
  readonly endOn: CivilDate;
  readonly dueOn: CivilDate | null;
  readonly confirmed: boolean;
  readonly sentOn: CivilDate | null;
  /** Number of the document. */
  readonly number: string | null;
}

/** A criterion's points; the tree follows from the numbers. */
export interface CriterionFigure {
  readonly id: string;
  readonly number: string;
  readonly text: string | null;
  readonly max: number | null;
  readonly self: number | null;
  readonly verified: number | null;
  /** How the points came about, in a sentence. */
  readonly how: string | null;
  readonly proof: string | null;
  readonly lost: number | null;
  readonly shortcoming: string | null;
  /** Ids of tasks that mend the shortcoming. */
  readonly mendedBy: readonly string[];
}

/** The index as estimated at the cut-off. */
export interface ScoreFigures {
  readonly set: string;
  readonly max: number | null;
  readonly self: number | null;
  readonly verified: number | null;
  /** Name of the class reached. */
  readonly className: string | null;
  readonly criteria: readonly CriterionFigure[];
}

export interface PeriodFigures {
  readonly period: FigurePeriod;
  /** The day as of which everything is judged: the cut-off, or the day of the draft while the cut-off lies ahead. */
  readonly judgedOn: CivilDate;
  /** Null: live figures, which go on changing. */
  readonly frozen: FrozenStamp | null;
  readonly settings: FigureSettings;
  readonly tasks: readonly TaskFigure[];
  readonly indicators: readonly IndicatorFigure[];
  /** Null: no criteria were entered, so no score is shown anywhere. */
  readonly scores: ScoreFigures | null;
  readonly reports: readonly ReportFigure[];
}

/** What other parts of the product add. */
export type Alongside = Pick<PeriodFigures, 'scores' | 'reports'>;

const pick = (settings: Settings): FigureSettings =>
  Object.fromEntries(FIGURE_SETTINGS.map((key) => [key, settings[key]])) as FigureSettings;

const isLater = (day: CivilDate | null, judgedOn: CivilDate): boolean => day !== null && day > judgedOn;

/** What was done after the cut-off was still under way then: neither done nor waiting for its proof. */
const taskAt = (task: Task, judgedOn: CivilDate): Task =>
  task.state === 'done' && isLater(task.doneOn, judgedOn) ? { ...task, state: 'inProgress', doneOn: null } : task;

/** Figures of a later day are not taken. */
const indicatorAt = (entry: Row<Indicator>, judgedOn: CivilDate): Row<Indicator> =>
  isLater(entry.record.asOf, judgedOn)
    ? { ...entry, record: { ...entry.record, numerator: null, denominator: null, value: null, notArising: false } }
    : entry;

const figuresOf = ({
  measure: kind,
  target,
  baseline,
  numerator,
  denominator,
  value,
  notArising,
}: Figures): Figures => ({
  measure: kind,
  target,
  baseline,
  numerator,
  denominator,
  value,
  notArising,
});

const taskFigures = (material: Material, period: FigurePeriod, judgedOn: CivilDate): TaskFigure[] => {
  const { settings, holidays, people, updates, tasks } = material;
  const context: TaskContext = {
    today: judgedOn,
    calendar: calendarOf(holidays),
    shift: settings.shiftToWorkingDay === 'on',
  };
  const { spell } = makeRoster(people, judgedOn);
  const journal = journalOf(updates.map(({ record }) => record));
  return tasks.map(({ record }) => {
    const task = taskAt(record, judgedOn);
    const { id, group, text, product, lead, coLeads, timing, doneOn, progress, reason } = task;
    return {
      id,
      group,
      text,
      product,
      leads: [...(lead === null ? [] : [lead]), ...coLeads].map(spell),
      timing,
      standing: standingOf(task, context),
      doneOn: isLater(doneOn, judgedOn) ? null : doneOn,
      progress,
      reason,
      ...accountOf(record, journal, { period, judgedOn }),
    };
  });
};

const indicatorFigures = (material: Material, judgedOn: CivilDate): IndicatorFigure[] => {
  const indicators = material.indicators.map((entry) => indicatorAt(entry, judgedOn));
  const resolved = resolveSameAs(
    measurablesOf({ ...material, indicators, today: judgedOn }, reportCountsOn(material, judgedOn)),
  );
  return resolved.map((row, place): IndicatorFigure => {
    const { id, group, text, unit, lead, weight, proof, note } = (indicators[place] as Row<Indicator>).record;
    const { asOf } = (indicators[row.source] as Row<Indicator>).record;
    const measured = measure(row.figures, row.context);
    const figures = figuresOf(row.figures);
    return {
      id,
      group,
      text,
      unit,
      lead,
      figures,
      asOf,
      isLater: isLater(asOf, judgedOn),
      measured,
      weight,
      source: row.source,
      proof,
      note,
    };
  });
};

/** The period's figures from the live workbook. What is dated after the cut-off does not count. */
export const figuresAt = (material: Material, period: FigurePeriod, { scores, reports }: Alongside): PeriodFigures => {
  const judgedOn = material.today < period.endOn ? material.today : period.endOn;
  return {
    period,
    judgedOn,
    frozen: null,
    settings: pick(material.settings),
    tasks: taskFigures(material, period, judgedOn),
    indicators: indicatorFigures(material, judgedOn),
    scores,
    reports,
  };
};

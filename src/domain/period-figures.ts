/** Everything that a report of a period states, as plain data: the types that freeze, page and statistics share. */
import type { Measured } from '#domain/indicator';
import type { Figures } from '#domain/indicator-figures';
import type { PeriodAccount } from '#domain/period-account';
import type { Standing } from '#domain/task';
import type { CivilDate } from '#kernel/civil-date';
import type { Area, Frequency, Group } from '#schema/choices';
import type { Settings } from '#schema/settings';

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
  'placeName',
  'signerRole',
  'signerName',
  'drafterCode',
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
  readonly leads: readonly string[];
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

/** A report of the year as it stood at the cut-off; what was due before the workbook was made and never sent is left out. */
export interface ReportFigure {
  /** `BC1.2024-Q1`. */
  readonly id: string;
  readonly name: string | null;
  /** `Quý I/2024`. */
  readonly period: string;
  readonly endOn: CivilDate;
  readonly dueOn: CivilDate;
  /** Whether a person has confirmed the dates. */
  readonly isConfirmed: boolean;
  /** Null unless it lies on or before the cut-off. */
  readonly sentOn: CivilDate | null;
  /** Number of the document. */
  readonly number: string | null;
  readonly lateByWorkingDays: number;
}

/** A criterion's points; parents and parts follow from the numbers. */
export interface CriterionFigure {
  readonly id: string | null;
  /** `1.1.2`. */
  readonly number: string | null;
  readonly group: Area | null;
  readonly text: string | null;
  readonly max: number | null;
  readonly self: number | null;
  readonly verified: number | null;
  /** Points that can still be gained. */
  readonly open: number;
  /** How the points came about, in sentences. */
  readonly how: string | null;
  readonly proof: string | null;
  /** Asked for and not there. */
  readonly lacksProof: boolean;
  readonly leads: readonly string[];
  /** Points lost last year. */
  readonly lost: number | null;
  readonly shortcoming: string | null;
  /** Ids of tasks that mend the shortcoming. */
  readonly mendedBy: readonly string[];
  readonly survey: boolean;
  /** Nothing arose, and the criterion is out of the total. */
  readonly leftOut: boolean;
}

/** The index as estimated at the cut-off. */
export interface ScoreFigures {
  readonly set: string | null;
  readonly year: number | null;
  /** The decision that issued the criteria. */
  readonly decision: string | null;
  /** Maximum by the decision. */
  readonly max: number;
  /** Maximum of the criteria that have a self score. */
  readonly scoredMax: number;
  /** Null where none is known. */
  readonly self: number | null;
  readonly verified: number | null;
  /** Points that can still be gained. */
  readonly open: number;
  /** Where the official total may lie: what is not known counts 0, or all of it. */
  readonly low: number;
  readonly high: number;
  /** The class, or those that are still possible; null where the set names none. */
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

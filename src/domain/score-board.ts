/** What a score board says of every criterion and of their sums: the types that page, report and frozen figures share. */
import type { Problem } from '#messages/problem';
import type { SCORE_HOWS } from '#messages/vi/score';
import type { Area, ScoreRule } from '#schema/choices';

/** How points came about, as data: the code is the key of its sentence, the parameters are texts ready to show. */
export interface How {
  readonly code: keyof typeof SCORE_HOWS;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Readiness of a proof: there; asked for and not there; there but neither number, link nor explanation; not asked for and
 * not there.
 */
export type ProofState = 'have' | 'missing' | 'malformed' | 'notNeeded';

/** Beside the maximum stand bonus (added) and penalty (taken off); everything else is part of it. */
export type ScoreKind = 'base' | 'bonus' | 'penalty';

/** One criterion or sub-criterion. Points of a parent are the sums of its leaves. */
export interface CriterionScore {
  /** Row in the sheet. */
  readonly row: number;
  readonly id: string | null;
  /** As typed: `1.1.2`; '' where it is blank. */
  readonly number: string;
  readonly text: string;
  /** Its own or that of the nearest ancestor that names one. */
  readonly group: Area | null;
  /** Number of the parent row, null at the top. */
  readonly parent: string | null;
  /** 0 at the top. */
  readonly depth: number;
  readonly isLeaf: boolean;
  readonly kind: ScoreKind;
  readonly rule: ScoreRule | null;
  readonly survey: boolean;
  /** By the decision; of a parent without one, the sum of its parts. Null where nobody entered it. */
  readonly max: number | null;
  /** Nothing arose and the treatment takes the criterion out of the total (of a parent: all its parts are out). */
  readonly leftOut: boolean;
  /** Self score ≥ 0 (of a penalty: the points taken off). Null: not known, left out, or survey. */
  readonly self: number | null;
  /** Verified 2, else verified 1; null where the council has given none. */
  readonly verified: number | null;
  /** Verified, else self. */
  readonly reached: number | null;
  /** Points that can still be gained: applicable maximum − self, all of it where self is not known; 0 where they are verified, for survey, left out, bonus and penalty. */
  readonly open: number;
  /** Self / maximum, 0–1; null where either is not known. */
  readonly share: number | null;
  /** In the order in which they apply; empty for parents. */
  readonly how: readonly How[];
  readonly proof: ProofState;
  /** As typed. */
  readonly proofText: string | null;
  readonly explanation: string | null;
  readonly lead: string | null;
  readonly lastYear: number | null;
  /** Points lost last year. */
  readonly lost: number | null;
  readonly shortcoming: string | null;
  /** Ids of tasks. */
  readonly mendedBy: readonly string[];
  readonly problems: readonly Problem[];
}

/** Sums over leaves; `max` = `scoredMax` + `unscoredMax` + `surveyMax`. */
export interface ScoreTotals {
  /** Leaves that are part of the maximum and not left out. */
  readonly criteria: number;
  /** Maximum by the decision, leaves that are left out included. */
  readonly fullMax: number;
  /** Maximum of what applies this year: without what is left out. */
  readonly max: number;
  /** Leaves with a self score, and their maximum. */
  readonly scored: number;
  readonly scoredMax: number;
  /** Leaves that are to be self-scored and are not yet, and their maximum: unknown, never 0. */
  readonly unscored: number;
  readonly unscoredMax: number;
  /** Maximum of the survey criteria: never self-scored. */
  readonly surveyMax: number;
  /** Sum of the known self scores; null where none is known. Bonus and penalty are not in it. */
  readonly self: number | null;
  /** Self / scoredMax, 0–1: what is left out or not known is on neither side. */
  readonly percent: number | null;
  /** Leaves with a verified score, their maximum, their sum, and what they were given by self-scoring where that is known too. */
  readonly verifiedCount: number;
  readonly verifiedMax: number;
  readonly verified: number | null;
  readonly selfOfVerified: number | null;
  /** Sum of verified, else self; null where none is known. */
  readonly reached: number | null;
  /** Maximum of the leaves in `reached`. */
  readonly reachedMax: number;
  /** Points that can still be gained by self-scored criteria. */
  readonly open: number;
  /** After the caps of the set; 0 where there is none. */
  readonly bonus: number;
  readonly penalty: number;
}

/** Where the total may lie: `low` counts the unknown as 0, `high` as its maximum; on the scale of `fullMax`. */
export interface ScoreRange {
  readonly low: number;
  readonly high: number;
}

/**
 * The class of a total. `between`: unknown criteria leave several open; `undecided`: no class of the scheme fits (a score
 * of 90 with a criterion at 0, domain notes 6.5); `none`: the set names no classes, or they cannot be read.
 */
export type ClassVerdict =
  | { readonly state: 'class'; readonly name: string }
  | { readonly state: 'between'; readonly names: readonly string[] }
  | { readonly state: 'undecided'; readonly how: How }
  | { readonly state: 'none' };

export interface GroupScore {
  /** Null: criteria that name no group. */
  readonly group: Area | null;
  readonly totals: ScoreTotals;
}

/** The set that a board is of; a workbook without the tab Đợt chấm điểm has one without year and decision. */
export interface BoardSet {
  readonly id: string | null;
  readonly year: number | null;
  readonly decision: string | null;
  /** Maximum by the decision. */
  readonly max: number | null;
  /** Points are rounded to a multiple of it; null: not rounded. */
  readonly step: number | null;
  /** Most that bonus and penalty may come to; null: no limit. */
  readonly bonusCap: number | null;
  readonly penaltyCap: number | null;
  /** Lines as typed. */
  readonly classes: readonly string[];
  readonly tieBreaks: readonly string[];
}

/** One criteria set, scored. */
export interface ScoreBoard {
  readonly set: BoardSet;
  /** In the order of their numbers, whatever the order of the rows. */
  readonly criteria: readonly CriterionScore[];
  /** Groups that have criteria, 1–8, then those without a group. */
  readonly groups: readonly GroupScore[];
  readonly all: ScoreTotals;
  /** The official total: reached, rebased to `fullMax` where criteria are left out, plus bonus minus penalty, ≥ 0. */
  readonly total: ScoreRange;
  readonly class: ClassVerdict;
  /** Of all rows and of the set. */
  readonly problems: readonly Problem[];
}

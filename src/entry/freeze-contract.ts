/** What pages may ask of a period's figures and of their freezes, and what comes back: types only. */
import type { Difference } from '#actions/freeze-difference';
import type { FrozenStamp, PeriodFigures } from '#domain/period-figures';
import type { CivilDate } from '#kernel/civil-date';

export type { Difference } from '#actions/freeze-difference';
export type { FrozenStamp, PeriodFigures } from '#domain/period-figures';

/** Figures of a report's period: as the workbook stands now, or as the nth freeze took them. */
export interface FigureRequest {
  readonly instance: string;
  readonly which: 'live' | number;
}

export interface FigureAnswer {
  readonly figures: PeriodFigures;
  /** Freezes of the period; the newest counts. */
  readonly freezes: number;
  /** What these figures are: live ones that go on changing, or those of a freeze, and whether somebody changed its rows since. */
  readonly note: string;
}

/** What freezing would mean now: asked before the button is shown. */
export interface FreezePreview {
  /** First day on which it can be frozen without asking. */
  readonly opensOn: CivilDate;
  /** Why not yet, in a sentence; null where nothing stands against it. */
  readonly tooEarly: string | null;
  /** Whether it can be frozen all the same, once the person says so. */
  readonly mayBeEarly: boolean;
  readonly freezes: number;
  /** The newest freeze; null where there is none. */
  readonly latest: FrozenStamp | null;
  /** What differs between the newest freeze and now: the first of them, and how many there are. */
  readonly differences: readonly Difference[];
  readonly differenceCount: number;
}

export interface FreezeOrder {
  readonly operation: string;
  readonly instance: string;
  /** Freezes that the person was shown: with one more by now, nothing is written. */
  readonly freezes: number;
  /** The person has seen that it is early, and wants it all the same. */
  readonly early: boolean;
}

/** The freeze that counts now. */
export type FreezeDone = FrozenStamp;

export interface FreezeEndpoints {
  'reports.figures': { input: FigureRequest; output: FigureAnswer };
  'reports.freezes': { input: { readonly instance: string }; output: FreezePreview };
  /** A repeat of the same operation freezes once. */
  'reports.freeze': { input: FreezeOrder; output: FreezeDone };
}

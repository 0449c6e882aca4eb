/** Figures that cannot be, by kind of measure: which, why, and what is left without them. Knows no row and no clock. */
import { formatNumber } from '#kernel/text';
import type { Params, ProblemCode } from '#messages/problem';
import type { Measure } from '#schema/choices';
import type { Indicator } from '#schema/tables/indicators';

/** The figures of one indicator; a subset of the record, so that a custom function can build it too. */
export type Figures = Pick<
  Indicator,
  'measure' | 'target' | 'baseline' | 'numerator' | 'denominator' | 'value' | 'notArising'
>;

/** A figure that cannot be. */
export interface Misfit {
  readonly code: ProblemCode;
  /** The column to mend. */
  readonly column: 'numerator' | 'denominator' | 'value' | 'target';
  readonly params: Params;
}

type Test = (figures: Figures, rankedUnits: number | null) => readonly Misfit[];

/** What a kind of measure cannot be. */
interface Limits {
  /** The greatest share that can be meant; above it the % sign was forgotten. Null where the level is no share. */
  readonly highestShare: number | null;
  readonly reported: Test;
}

const none: readonly Misfit[] = [];

const misfit = (code: ProblemCode, column: Misfit['column'], value: number, more: Params = {}): readonly Misfit[] => [
  { code, column, params: { found: formatNumber(value), ...more } },
];

const notBelowZero = (figures: Figures, column: Misfit['column']): readonly Misfit[] => {
  const value = figures[column];
  return value !== null && value < 0 ? misfit('cell.tooSmall', column, value, { min: '0' }) : none;
};

const operands: Test = (figures) => [...notBelowZero(figures, 'numerator'), ...notBelowZero(figures, 'denominator')];

const typedShare =
  (highest: number): Test =>
  (figures) => {
    const { numerator, denominator, value } = figures;
    if (value === null || numerator !== null || denominator !== null) return none;
    return value > highest ? misfit('indicator.targetNotShare', 'value', value) : notBelowZero(figures, 'value');
  };

const part: Test = ({ numerator, denominator }) =>
  numerator !== null && denominator !== null && numerator > denominator
    ? misfit('indicator.partAboveWhole', 'numerator', numerator, { whole: formatNumber(denominator) })
    : none;

const count: Test = ({ value }) => (value !== null && value < 0 ? misfit('indicator.notCount', 'value', value) : none);

const yesNo: Test = ({ value }) =>
  value === null || value === 0 || value === 1 ? none : misfit('indicator.notYesNo', 'value', value);

const rank: Test = ({ value }, rankedUnits) => {
  if (value === null || (Number.isInteger(value) && value >= 1 && value <= (rankedUnits ?? value))) return none;
  return rankedUnits === null
    ? misfit('indicator.notWholeRank', 'value', value)
    : misfit('indicator.notRank', 'value', value, { max: formatNumber(rankedUnits) });
};

/** A result may well exceed its plan, but nobody plans ten times as much: 100 is then a forgotten % sign (reading). */
const HIGHEST_RATIO = 10;

const allOf =
  (...tests: readonly Test[]): Test =>
  (...given) =>
    tests.flatMap((test) => test(...given));

const LIMITS: Readonly<Record<Measure, Limits>> = {
  share: { highestShare: 1, reported: allOf(operands, part, typedShare(1)) },
  ratio: { highestShare: HIGHEST_RATIO, reported: allOf(operands, typedShare(HIGHEST_RATIO)) },
  count: { highestShare: null, reported: count },
  limit: { highestShare: null, reported: count },
  yesNo: { highestShare: null, reported: yesNo },
  score: { highestShare: null, reported: () => none },
  rank: { highestShare: null, reported: rank },
  trend: { highestShare: null, reported: operands },
  narrative: { highestShare: null, reported: yesNo },
};

/** What was reported and cannot be: tử số, mẫu số or value. `rankedUnits` null: their number is not known. */
export const reportedMisfits: Test = (figures, rankedUnits) =>
  figures.measure === null ? none : LIMITS[figures.measure].reported(figures, rankedUnits);

/** The target, where it cannot be. */
export const targetMisfits = (figures: Figures): readonly Misfit[] => {
  const { measure, target } = figures;
  const highest = measure === null ? null : LIMITS[measure].highestShare;
  if (highest !== null && target !== null && target > highest)
    return misfit('indicator.targetNotShare', 'target', target);
  return notBelowZero(figures, 'target');
};

/** The figures as they count: what cannot be is absent, and with one reported figure the others too. */
export const possibleFigures = (figures: Figures, rankedUnits: number | null): Figures => ({
  ...figures,
  ...(reportedMisfits(figures, rankedUnits).length > 0 ? { numerator: null, denominator: null, value: null } : {}),
  ...(targetMisfits(figures).length > 0 ? { target: null } : {}),
});

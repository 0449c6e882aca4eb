/** Classes of a total with their side conditions. Source: QĐ 2579/QĐ-UBND Cần Thơ 2025 (domain notes 6.5). */
import { isWithin } from '#domain/score-bands';
import type { ClassVerdict, CriterionScore, How, ScoreRange } from '#domain/score-board';
import { type Band, type Edge, readBand } from '#domain/score-lines';
import { how, tidy } from '#domain/score-points';
import { fold, formatShare } from '#kernel/text';

/** One class: `Tốt: từ 85 đến dưới 95 và không có tiêu chí nào 0 điểm`. */
export interface ScoreClass {
  readonly name: string;
  readonly band: Band;
  /** No criterion may be at 0. */
  readonly noZero: boolean;
  /** Each criterion must reach this share of its maximum (pass marks of QĐ 25/2021/QĐ-TTg Điều 4); null: no such condition. */
  readonly eachShare: number | null;
}

const NO_ZERO = /^khong co tieu chi nao (?:bi |dat |co )?(?:0|khong) diem$/;
const EACH = /^(?:moi|tung) tieu chi (?:dat )?tu (\d+(?:,\d+)?) ?%(?: diem toi da)?(?: tro len)?$/;

const readCondition = (words: string): Pick<ScoreClass, 'noZero' | 'eachShare'> | null => {
  if (NO_ZERO.test(words)) return { noZero: true, eachShare: null };
  const [, share] = EACH.exec(words) ?? [];
  return share === undefined ? null : { noZero: false, eachShare: Number(share.replace(',', '.')) / 100 };
};

/** A class from its line; null where any part cannot be read: a condition is never passed over. */
export const readClass = (line: string): ScoreClass | null => {
  const [, name = '', rest = ''] = /^(.*?\S)\s*:\s*(.+)$/.exec(line.trim()) ?? [];
  const [range = '', ...conditions] = fold(rest).split(/ va |; ?/);
  const band = readBand(range.replace(/ diem/g, ''));
  const read = conditions.map(readCondition);
  if (name === '' || band === null || read.includes(null)) return null;
  const shares = read.flatMap((condition) => condition?.eachShare ?? []);
  return {
    name,
    band,
    noZero: read.some((condition) => condition?.noZero),
    eachShare: shares.length === 0 ? null : Math.max(...shares),
  };
};

/** Points are sums of decimals: 56 % of 100 is 56, whatever the binary product says. */
const TOLERANCE = 1e-6;

type Scored = Pick<CriterionScore, 'reached' | 'max' | 'leftOut' | 'kind'>;

const failing = ({ noZero, eachShare }: ScoreClass, leaves: readonly Scored[], whole: number): How | null => {
  const known = leaves.filter(({ reached, leftOut, kind }) => reached !== null && !leftOut && kind === 'base');
  if (noZero && known.some(({ reached, max }) => reached === 0 && (max ?? 0) > 0))
    return how('classZero', { score: whole });
  const isLow = ({ reached, max }: Scored): boolean => (reached ?? 0) < (eachShare ?? 0) * (max ?? 0) - TOLERANCE;
  return eachShare !== null && known.some(isLow)
    ? how('classShare', { score: whole, share: formatShare(eachShare) })
    : null;
};

const classAt = (score: number, classes: readonly ScoreClass[], leaves: readonly Scored[]): ClassVerdict => {
  const within = classes.filter(({ band }) => isWithin(band, score));
  const fitting = within.find((one) => failing(one, leaves, score) === null);
  if (fitting !== undefined) return { state: 'class', name: fitting.name };
  const [nearest] = within;
  const reason = nearest === undefined ? null : failing(nearest, leaves, score);
  return { state: 'undecided', how: reason ?? how('classGap', { score }) };
};

const meets = ({ from, to }: Band, { low, high }: ScoreRange): boolean =>
  (from === null || high > from.value || (from.inclusive && high === from.value)) &&
  (to === null || low < to.value || (to.inclusive && low === to.value));

/** Limits in per cent as points of the full maximum. */
const inPoints = (one: ScoreClass, fullMax: number): ScoreClass => {
  const points = (edge: Edge | null): Edge | null => edge && { ...edge, value: tidy(edge.value * fullMax) };
  const { from, to, percent } = one.band;
  return percent ? { ...one, band: { from: points(from), to: points(to), percent: false } } : one;
};

/** The class by the lines of a set; none where one cannot be read, as its class might be the one. */
export const classByLines = (
  lines: readonly string[],
  { total, fullMax }: { readonly total: ScoreRange; readonly fullMax: number },
  leaves: readonly Scored[],
): ClassVerdict => {
  const classes = lines.map(readClass);
  if (classes.includes(null)) return { state: 'none' };
  return classOf(
    total,
    classes.flatMap((one) => (one === null ? [] : inPoints(one, fullMax))),
    leaves,
  );
};

/**
 * The class of a total that may lie anywhere in a range; its leaves are those of the maximum. A condition can still fail by
 * a criterion that is not known, so then nothing is certain.
 */
const classOf = (range: ScoreRange, classes: readonly ScoreClass[], leaves: readonly Scored[]): ClassVerdict => {
  if (classes.length === 0) return { state: 'none' };
  const isComplete = leaves.every(({ reached, leftOut, kind }) => reached !== null || leftOut || kind !== 'base');
  const verdict = classAt(range.low, classes, leaves);
  if (isComplete) return verdict;
  const possible = classes.filter(({ band }) => meets(band, range));
  const [only] = possible;
  const isSure = only !== undefined && isWithin(only.band, range.low) && isWithin(only.band, range.high);
  if (possible.length === 1 && isSure && !only.noZero && only.eachShare === null)
    return { state: 'class', name: only.name };
  if (possible.length === 0) return verdict;
  return { state: 'between', names: possible.map(({ name }) => name) };
};

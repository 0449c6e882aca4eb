/** Reads the cell “Mức điểm” for a rule: every line, what of it the rule cannot use, and what cannot be right. */
import { bandTrouble, onOneScale } from '#domain/score-bands';
import { type Line, type LineKind, readLine } from '#domain/score-lines';
import { pointsOf } from '#domain/score-points';
import { finding, ofKind, type ScoreFinding } from '#domain/score-quantity';
import { RULES } from '#domain/score-rules';
import { fold, formatNumber } from '#kernel/text';
import type { ScoreRule } from '#schema/choices';

/** Lines that any rule takes. */
const ALWAYS: readonly LineKind[] = ['cap', 'noProof'];
/** Rules that take several lines of these kinds; of all other kinds one line is enough. */
const SEVERAL: readonly LineKind[] = ['band', 'word'];
/** Swallows binary rounding of a share of the maximum. */
const TOLERANCE = 1e-9;

const TROUBLES = {
  overlap: 'criterion.bandsOverlap',
  gap: 'criterion.bandsGap',
  reversed: 'criterion.bandReversed',
} as const;

const bandFinding = (lines: readonly Line[]): readonly ScoreFinding[] => {
  const trouble = bandTrouble(onOneScale(ofKind(lines, 'band'), false));
  if (trouble === null) return [];
  return [finding(TROUBLES[trouble.kind], 'parameters', { one: trouble.one.words, two: trouble.other.words })];
};

/** A proportional rule has one range at most, the one below which there is nothing. */
const isFloor = (line: Line): boolean =>
  line.kind === 'band' && line.band.from === null && line.band.to?.inclusive === false && line.points.value === 0;

const isYesOrNo = ({ words }: Line): boolean => ['co', 'khong'].includes(fold(words));

/** Rules whose lines may say that points are taken off. */
const TAKES_OFF: readonly ScoreRule[] = ['deduction', 'penalty'];

/**
 * Whether a limit or a gate has one meaning. Where lines say what is taken off, `tối đa: 3` might limit that or what is left,
 * and a gate above 0 might be either; a gate on a penalty would spare whoever proves nothing.
 */
const isClear = ({ kind, points, isTaken }: Line, rule: ScoreRule): boolean => {
  if (kind === 'cap') return rule !== 'deduction' || isTaken || points.percent;
  return rule !== 'penalty' && (rule !== 'deduction' || points.value === 0);
};

const isFit = (line: Line, rule: ScoreRule): boolean => {
  if (line.isTaken && !TAKES_OFF.includes(rule)) return false;
  if (ALWAYS.includes(line.kind)) return isClear(line, rule);
  if (!RULES[rule].takes.includes(line.kind)) return false;
  if (rule === 'proportional') return isFloor(line);
  return rule !== 'yesNo' || isYesOrNo(line);
};

const isDoubled = (line: Line, index: number, lines: readonly Line[]): boolean =>
  lines.some(
    (other, place) =>
      place < index &&
      other.kind === line.kind &&
      (!SEVERAL.includes(line.kind) || (line.kind === 'word' && fold(other.words) === fold(line.words))),
  );

/** Points as per cent mean nothing without a maximum. */
const isShareOfMax = ({ kind, points }: Line): boolean => kind !== 'fullFrom' && points.percent;

/** Points of one line above the whole; what `số mẫu` and `đủ điểm từ` say are no points. */
const isAbove = (line: Line, max: number): boolean =>
  line.kind !== 'samples' && line.kind !== 'fullFrom' && pointsOf(line.points, max) > max + TOLERANCE;

const lineFindings = (lines: readonly Line[], rule: ScoreRule, max: number): ScoreFinding[] =>
  lines.flatMap((line, index): ScoreFinding[] => {
    const found = line.words;
    if (!isFit(line, rule)) return [finding('criterion.lineUnfit', 'parameters', { found })];
    if (isDoubled(line, index, lines)) return [finding('criterion.lineDoubled', 'parameters', { found })];
    if (!isAbove(line, max)) return [];
    const points = formatNumber(pointsOf(line.points, max), 4);
    return [finding('criterion.lineAboveMax', 'parameters', { found, points, max: formatNumber(max, 4) })];
  });

export interface Parameters {
  readonly lines: readonly Line[];
  readonly findings: readonly ScoreFinding[];
}

/** The lines of a rule; with a finding the row is not scored. `max` null: none is given, so nothing can exceed it. */
export const readParameters = (typed: readonly string[], rule: ScoreRule, max: number | null): Parameters => {
  const read = typed.map((text) => ({ text, line: readLine(text) }));
  const lines = read.flatMap(({ line }) => line ?? []);
  const unread = read.flatMap(({ text, line }) =>
    line === null ? [finding('criterion.lineUnread', 'parameters', { found: text.slice(0, 60) })] : [],
  );
  const { needs } = RULES[rule];
  const lacks = unread.length === 0 && needs.length > 0 && !lines.some(({ kind }) => needs.includes(kind));
  return {
    lines,
    findings: [
      ...unread,
      ...(lacks ? [finding('criterion.linesMissing', 'parameters')] : []),
      ...(max === null && lines.some(isShareOfMax) ? [finding('criterion.maxMissing', 'max')] : []),
      ...lineFindings(lines, rule, max ?? Number.POSITIVE_INFINITY),
      ...(rule === 'proportional' ? [] : bandFinding(lines)),
    ],
  };
};

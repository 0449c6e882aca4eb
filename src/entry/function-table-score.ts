/** The custom functions of scores: the block of Bộ tiêu chí, one rule, totals and ranks. */
import { type Cell, scoreLine } from '#actions/overview';
import type { Material } from '#domain/analysis';
import { hasPoints, type ScoreBook } from '#domain/score';
import type { ScoreTotals } from '#domain/score-board';
import { isBeside, scoreByRule } from '#domain/score-criterion';
import { readLine } from '#domain/score-lines';
import { scoreBookOf } from '#domain/score-material';
import { type Ranked, rankAmong } from '#domain/score-rank';
import { totalsOf } from '#domain/score-totals';
import { code, grid, numberOrNull, table, text, Unfit } from '#entry/function-arguments';
import { type Body, block, broken, todayOf } from '#entry/function-blocks';
import type { FunctionContext } from '#entry/function-runner';
import { labelsFrom } from '#entry/world';
import { clean, fold } from '#kernel/text';
import { problemAt } from '#messages/problem';
import { missingText, problemText, say } from '#messages/vi';
import { howText } from '#messages/vi/score';
import { AREAS, type Area, type ScoreRule } from '#schema/choices';
import { DEFAULT_SETTINGS } from '#schema/settings';
import type { RecordIn, Row, Snapshot, TableName } from '#schema/tables';
import { isBlankCell } from '#sheet/cells';
import { readSettings } from '#sheet/settings';

/** Arguments of the functions that read Bộ tiêu chí, by name, in their order; only the first must be given. */
const SOURCES = [
  ['bo_tieu_chi', 'criteria'],
  ['cai_dat', 'settings'],
  ['ngay_nghi', 'holidays'],
  ['nhiem_vu', 'tasks'],
  ['chi_tieu', 'indicators'],
  ['dot_cham', 'criteriaSets'],
  ['che_do_bao_cao', 'reports'],
  ['ky_bao_cao', 'instances'],
] as const satisfies readonly (readonly [string, TableName])[];
type Source = (typeof SOURCES)[number][1];

/** Whether a place of the formula is filled: a range that is left out between two separators arrives blank. */
export const isGiven = (argument: unknown): boolean => argument !== undefined && argument !== null && argument !== '';

const rowsOf = <N extends TableName>(snapshot: Snapshot<N> | undefined): readonly Row<RecordIn<N>>[] =>
  snapshot?.rows ?? [];

interface Read {
  readonly book: ScoreBook;
  readonly criteria: Snapshot<'criteria'>;
}

type Given = { readonly [N in Source]?: Snapshot<N> };

const bookOf = (given: Given, context: FunctionContext): ScoreBook => {
  const { tasks, indicators, settings: settingRows, reports, instances } = given;
  const settings = settingRows === undefined ? DEFAULT_SETTINGS : readSettings(settingRows).settings;
  return scoreBookOf({
    today: todayOf(settings, context),
    settings,
    criteria: rowsOf(given.criteria),
    criteriaSets: rowsOf(given.criteriaSets),
    holidays: rowsOf(given.holidays),
    ...(tasks && { tasks: tasks.rows }),
    ...(indicators && { indicators: indicators.rows }),
    ...(reports && instances && { reports: reports.rows, instances: instances.rows }),
  });
};

/** The boards of the ranges given; a table that was not given is not at hand, so nothing is asked of it. */
const readBook = (args: readonly unknown[], context: FunctionContext): Read => {
  const snapshots: { [N in Source]?: Snapshot<N> } = {};
  SOURCES.forEach(([name, source], index) => {
    if (index === 0 || isGiven(args[index]))
      Object.assign(snapshots, { [source]: table(name, source, args[index], context) });
  });
  const all: readonly Snapshot[] = Object.values(snapshots);
  const trouble = broken(all);
  if (trouble !== null) throw new Unfit(trouble);
  return { book: bookOf(snapshots, context), criteria: snapshots.criteria as Snapshot<'criteria'> };
};

const scoreBlock: Body = (args, context) => {
  const { book, criteria } = readBook(args, context);
  const label = labelsFrom([criteria]);
  const boards = [...(book.active === null ? [] : [book.active]), ...book.others];
  const rows = boards.flatMap((board) =>
    board.criteria.map(({ row, self, share, how, problems }): [number, Cell[]] => [
      row,
      [self ?? '', share ?? '', howText(how), missingText(problems, label)],
    ]),
  );
  return block('criteria', new Map(rows));
};

/** The line of Tổng quan on the score: from the ranges of Bộ tiêu chí and Đợt chấm điểm, where they are given. */
export const scoreLineOf = (
  material: Material,
  [range, setsRange]: readonly unknown[],
  context: FunctionContext,
): string => {
  if (!isGiven(range)) return scoreLine(null);
  const criteria = table('bo_tieu_chi', 'criteria', range, context);
  const sets = isGiven(setsRange) ? [table('dot_cham', 'criteriaSets', setsRange, context)] : [];
  const trouble = broken([criteria, ...sets]);
  if (trouble !== null) return trouble;
  const criteriaSets = sets.flatMap(({ rows }) => rows);
  return scoreLine(scoreBookOf({ ...material, criteria: criteria.rows, criteriaSets }).active);
};

const areaOf = (argument: unknown): Area | null => {
  const [[cell] = []] = grid(argument);
  if (!isGiven(cell)) return null;
  const found = AREAS.find((area) => area === clean(String(cell)));
  if (found === undefined) throw new Unfit(say('function.needsArea', { name: 'nhom' }));
  return found;
};

const totalCell = ({ self, bonus, penalty }: ScoreTotals): Cell =>
  self === null ? say('score.unknown') : Math.max(Math.round((self + bonus - penalty) * 1e6) / 1e6, 0);

/** Self-scored points with bonus and penalty, of all criteria or of one group. */
const total: Body = ([range, group, ...more], context) => {
  const wanted = areaOf(group);
  const { active } = readBook([range, ...more], context).book;
  if (!hasPoints(active)) return say('score.noCriteria');
  // The council's points of bonus and penalty are no part of what is self-scored.
  const own = active.criteria
    .filter(({ isLeaf, group: of }) => isLeaf && (wanted === null || of === wanted))
    .map((leaf) => ({ ...leaf, reached: leaf.self }));
  return totalCell(totalsOf(own, active.set));
};

/** What the parameters of CCHC_DIEM are called, by the column whose content each is. */
const PARAMETERS: Readonly<Record<string, string>> = {
  denominator: 'mau_so',
  max: 'diem_toi_da',
  parameters: 'muc_diem',
};

/** The lines of a cell or of several; `;` ends one too, as a formula cannot hold a line break. */
const linesOf = (argument: unknown): string[] =>
  grid(argument)
    .flat()
    .flatMap((cell) => String(cell ?? '').split(/[\n;]/))
    .map(clean)
    .filter((line) => line !== '');

/** A number ≥ 0, or null when blank. */
const notBelowZero = (name: string, argument: unknown): number | null => {
  const number = numberOrNull(name, argument);
  if (number !== null && number < 0) throw new Unfit(say('function.needsPositive', { name }));
  return number;
};

/** Whether a rule asks for a word: then a text is a level, else a number that cannot be read. */
const asksForWord = (rule: ScoreRule, lines: readonly string[]): boolean =>
  rule === 'yesNo' || rule === 'level' || lines.some((line) => readLine(line)?.kind === 'word');

/** A figure, a word that names a level, or points typed where the rule takes such. */
const figuresOf = (rule: ScoreRule, figure: unknown, whole: number | null, lines: readonly string[]) => {
  const [[cell] = []] = grid(figure);
  const none = { numerator: null, denominator: null, value: null, level: null, typedScore: null };
  if (typeof cell === 'string' && !isBlankCell(cell) && asksForWord(rule, lines))
    return { ...none, level: text('so_lieu', cell) };
  const number = numberOrNull('so_lieu', rule === 'yesNo' && typeof cell === 'boolean' ? Number(cell) : cell);
  if (rule === 'byHand' || (isBeside(rule) && lines.length === 0)) return { ...none, typedScore: number };
  return whole === null ? { ...none, value: number } : { ...none, numerator: number, denominator: whole };
};

const score: Body = ([kind, figure, whole, max, parameters, step]) => {
  const rule = code('cach_cham', 'scoreRule', kind);
  const lines = linesOf(parameters);
  const { points, how, findings } = scoreByRule({
    rule,
    max: notBelowZero('diem_toi_da', max),
    parameters: lines,
    figures: figuresOf(rule, figure, notBelowZero('mau_so', whole), lines),
    hasProof: true,
    step: notBelowZero('lam_tron', step),
  });
  const [misfit] = findings;
  if (misfit === undefined) return points ?? howText(how);
  const at = { table: 'criteria', key: null, column: misfit.column };
  throw new Unfit(
    problemText(problemAt(misfit.code, at, misfit.params), (_table, column) => PARAMETERS[column] ?? 'so_lieu'),
  );
};

/** A row of cells as a score and what breaks its ties, up to the first blank; null where its first cell is one. */
const rankedOf = (name: string, cells: readonly unknown[]): Ranked | null => {
  const blank = cells.findIndex(isBlankCell);
  const measures = cells.slice(0, blank < 0 ? cells.length : blank).map((cell) => numberOrNull(name, cell) ?? 0);
  return measures.length === 0 ? null : measures;
};

/** A column of scores, or a row of them; with several columns and rows the further columns break ties. */
const scoresOf = (name: string, argument: unknown): readonly Ranked[] => {
  const cells = grid(argument);
  const rows = cells.length === 1 ? (cells[0] ?? []).map((cell) => [cell]) : cells;
  return rows.flatMap((row) => {
    const ranked = rankedOf(name, row);
    return ranked === null ? [] : [ranked];
  });
};

const rank: Body = ([own, range, order]) => {
  const [[word] = []] = grid(order);
  const way = isGiven(word) ? fold(String(word)) : 'cao';
  if (way !== 'cao' && way !== 'thap') throw new Unfit(say('function.needsOrder', { name: 'cach_xep' }));
  const mine = rankedOf('diem', grid(own)[0] ?? []);
  if (mine === null) throw new Unfit(say('function.needsNumber', { name: 'diem' }));
  const others = scoresOf('vung_diem', range);
  if (others.length === 0) throw new Unfit(say('function.needsScores', { name: 'vung_diem' }));
  return rankAmong(mine, others, way === 'thap');
};

/** The functions by name. */
export const SCORE_FUNCTIONS = {
  CCHC_BANGDIEM: scoreBlock,
  CCHC_DIEM: score,
  CCHC_TONGDIEM: total,
  CCHC_XEPHANG: rank,
} as const satisfies Record<string, Body>;

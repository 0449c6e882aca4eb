/** How a table's tab should look, derived from its declaration: runs of formats and widths, rules, formulas. Pure data. */
import { columnLabel, tabTitle } from '#messages/vi';
import { type Column, derivedColumns, rawColumns, type Table } from '#schema/define';
import { type CellRule, KINDS } from '#schema/kinds';
import { TABLES } from '#schema/tables';
import { columnLetter, onSheet } from '#sheet/a1';
import { labelsOf } from '#sheet/cells';
import { FIRST_DATA_ROW, LABEL_ROW } from '#sheet/header';

/** Neighbouring columns that share a value. */
export interface Run<V> {
  readonly column: number;
  readonly count: number;
  readonly value: V;
}

/** Joins equal neighbours: one call instead of one per column. */
export const runsOf = <V>(values: readonly V[], first = 1): Run<V>[] => {
  const runs: { column: number; count: number; value: V }[] = [];
  values.forEach((value, index) => {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.value === value) last.count += 1;
    else runs.push({ column: first + index, count: 1, value });
  });
  return runs;
};

/** The commonest value over all columns, then the runs that differ from it: fewer calls than run by run. */
export const layersOf = <V>(values: readonly V[], first = 1): Run<V>[] => {
  const counts = new Map<V, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [common] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (common === undefined) return [];
  const others = runsOf(values, first).filter(({ value }) => value !== common);
  return [{ column: first, count: values.length, value: common }, ...others];
};

/** Widths that columns round up to: neighbours that share one are set together. */
const WIDTH_STEPS = [80, 120, 180, 260, 380, 520];

/** Column ids as set-up lays them out: raw ones, then those that a formula fills. */
export const layoutColumns = (table: Table): string[] => [...rawColumns(table), ...derivedColumns(table)];

const columnOf = (table: Table, key: string): Column => table.columns[key] as Column;

export const formatOf = (table: Table, key: string): string =>
  columnOf(table, key).format ?? KINDS[columnOf(table, key).kind].format;

export const widthOf = (table: Table, key: string): number => {
  const wanted = columnOf(table, key).width ?? KINDS[columnOf(table, key).kind].width;
  return WIDTH_STEPS.find((step) => step >= wanted) ?? wanted;
};

/** What the spreadsheet refuses while typing; null for columns that are not the person's, and for free ones. */
export const ruleOf = (table: Table, key: string): CellRule | null => {
  const column = columnOf(table, key);
  return column.by === 'user' ? KINDS[column.kind].rule(labelsOf(column), column.bounds) : null;
};

/** Ids (row 1), labels (row 2) of the columns named. */
export const headerRows = (table: Table, keys: readonly string[]): string[][] => [
  [...keys],
  keys.map((key) => (columnOf(table, key).by === 'derived' ? '' : columnLabel(table.name, key))),
];

/** Where the raw columns end: ranges of formulas run from column A to here. */
const lastRawColumn = (table: Table, columns: ReadonlyMap<string, number>): number =>
  Math.max(0, ...rawColumns(table).map((key) => columns.get(key) ?? 0));

export type ColumnsByTable = { readonly [N in keyof typeof TABLES]: ReadonlyMap<string, number> };

/** `'Ngày nghỉ'!$A$1:$D`, all raw columns of a table down to the end of its sheet. */
const tableRange = (name: keyof typeof TABLES, columns: ColumnsByTable): string =>
  `${onSheet(tabTitle(name))}${ownRange(name, columns)}`;

const ownRange = (name: keyof typeof TABLES, columns: ColumnsByTable): string =>
  `$A$1:$${columnLetter(lastRawColumn(TABLES[name], columns[name]))}`;

/** `'Nhiệm vụ'!$A$1:$A`: ids alone, so that no other edit of the table recalculates what links to it. */
const idRange = (name: keyof typeof TABLES, columns: ColumnsByTable): string => {
  const letter = columnLetter(columns[name].get('id') ?? 1);
  return `${onSheet(tabTitle(name))}$${letter}$1:$${letter}`;
};

/** The ranges of reports, where Kỳ báo cáo is there: without that tab no report is confirmed. */
const reportRanges = (columns: ColumnsByTable): string[] =>
  columns.instances.size === 0 ? [] : (['reports', 'instances'] as const).map((name) => tableRange(name, columns));

/** What scores are made from besides the criteria themselves; the place of a tab that is not there stays blank. */
const scoreRanges = (columns: ColumnsByTable): string => {
  const sets = columns.criteriaSets.size === 0 ? '' : tableRange('criteriaSets', columns);
  const tables = (['settings', 'holidays', 'tasks', 'indicators'] as const).map((name) => tableRange(name, columns));
  return [...tables, sets, ...reportRanges(columns)].join('; ').replace(/; $/, '');
};

/** The formula that fills a table's derived block; null where it has none. */
export const blockFormula = (name: keyof typeof TABLES, columns: ColumnsByTable): string | null => {
  const { block } = TABLES[name];
  if (block === null) return null;
  if (name === 'criteria') return `=${block}(${ownRange(name, columns)}; ${scoreRanges(columns)})`;
  const others = (['settings', 'holidays', 'people'] as const).map((other) => tableRange(other, columns));
  const links = name === 'indicators' ? [idRange('tasks', columns), ...reportRanges(columns)] : [];
  return `=${block}(${[ownRange(name, columns), ...others, ...links].join('; ')})`;
};

/** The formula that fills Tổng quan. */
export const overviewFormula = (columns: ColumnsByTable): string => {
  const tables = (['tasks', 'indicators', 'settings', 'holidays', 'people', 'updates'] as const).map((name) =>
    tableRange(name, columns),
  );
  const scores = (['criteria', 'criteriaSets'] as const)
    .filter((name) => columns[name].size > 0)
    .map((name) => tableRange(name, columns));
  const reports = reportRanges(columns);
  // The places of reports stay blank where scores follow.
  const places = scores.length > 0 && reports.length === 0 ? ['', ''] : reports;
  return `=CCHC_TONGQUAN(${[...tables, ...places, ...scores].join('; ')})`;
};

/** Tổng quan's charts, over cells that stay blank. Its first blocks never move, so their numbers have fixed places. `needs`: the tab without which there is nothing to draw. */
export const OVERVIEW_CHARTS = [
  { title: 'chart.states', names: 'A8:A14', values: 'B8:B14', format: '0', row: 8, column: 4, needs: null },
  { title: 'chart.groups', names: 'A22:A29', values: 'G22:G29', format: '0%', row: 32, column: 4, needs: null },
  { title: 'chart.trend', names: 'A42:A49', values: 'G42:G49', format: '0%', row: 42, column: 5, needs: 'frozen' },
] as const;

/** Formulas are equal but for blanks, separators and case: Google may give them back in the file's own dress. */
export const isSameFormula = (a: string, b: string): boolean => {
  const plain = (formula: string): string => formula.replace(/\s+/g, '').replace(/,/g, ';').toUpperCase();
  return plain(a) === plain(b);
};

/** A conditional-format rule: word and colour together, readable in grey print. */
export interface FormatRule {
  readonly formula: string;
  /** Columns that it colours, ids. */
  readonly columns: readonly string[];
  readonly background: string;
  readonly font: string;
  readonly bold: boolean;
}

const tint = (background: string, font: string, bold = false) => ({ background, font, bold });

const statusRules = (table: Table, columns: ReadonlyMap<string, number>): FormatRule[] => {
  const wordsByTable: Record<
    string,
    readonly [column: string, rules: readonly (readonly [string, ReturnType<typeof tint>])[]]
  > = {
    tasks: [
      'status',
      [
        ['quá hạn', tint('#f9d7d4', '#8c1d18', true)],
        ['bổ sung', tint('#fde7c8', '#6b3d00', true)],
        ['hôm nay', tint('#fde7c8', '#6b3d00', true)],
        ['Hoàn thành', tint('#d5ecd8', '#14532d')],
      ],
    ],
    indicators: [
      'verdict',
      [
        ['Không đạt', tint('#f9d7d4', '#8c1d18', true)],
        ['Đạt', tint('#d5ecd8', '#14532d')],
      ],
    ],
  };
  const [key, words] = wordsByTable[table.name] ?? ['', []];
  const place = columns.get(key);
  if (place === undefined) return [];
  const cell = `$${columnLetter(place)}${FIRST_DATA_ROW}`;
  return words.map(([word, dress]) => ({ formula: `=ISNUMBER(SEARCH("${word}";${cell}))`, columns: [key], ...dress }));
};

/**
 * Our rules of a tab: one that marks the very cells which "Nội dung cần sửa" names (it looks for «label» there), and
 * those of the computed state. In order: the first that fits wins.
 */
export const formatRules = (table: Table, columns: ReadonlyMap<string, number>): FormatRule[] => {
  const missing = columns.get('missing');
  if (missing === undefined) return [];
  const raw = rawColumns(table);
  const formula = `=ISNUMBER(SEARCH("«"&A$${LABEL_ROW}&"»";$${columnLetter(missing)}${FIRST_DATA_ROW}))`;
  return [{ formula, columns: raw, ...tint('#fff2b3', '#5c4300') }, ...statusRules(table, columns)];
};

/** Why a column of ours warns when it is edited: also how our protections are recognised. */
export const protectionName = (table: Table, part: 'ids' | 'system' | 'derived', key = ''): string =>
  `CCHC:${table.name}:${part}${key === '' ? '' : `:${key}`}`;

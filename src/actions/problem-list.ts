/** The workbook's problems as a person works through them: by sheet, by kind of problem, row by row. Pure. */
import { groupBy } from '#kernel/keyed';
import { clean } from '#kernel/text';
import type { Problem } from '#messages/problem';
import { type LabelOf, problemText, tabTitle } from '#messages/vi';
import type { Row } from '#schema/tables';
import { TABLES } from '#schema/tables';

export interface ProblemItem {
  /** Id of the row as the person knows it; null where it has none. */
  readonly id: string | null;
  /** Row in the sheet; null where the tab as a whole is meant. */
  readonly row: number | null;
  /** The beginning of what the row says. */
  readonly name: string;
  /** The sentence; null where the group says it. */
  readonly text: string | null;
}

/** Problems of one kind in one column. */
export interface ProblemGroup {
  readonly code: string;
  readonly column: string | null;
  /** Label of the column as people see it; '' where there is none. */
  readonly label: string;
  /** The sentence that holds for all, null where they differ. */
  readonly text: string | null;
  readonly n: number;
  readonly items: readonly ProblemItem[];
}

export interface SheetProblems {
  readonly table: string;
  readonly title: string;
  readonly n: number;
  readonly groups: readonly ProblemGroup[];
}

/** What mending the structure mends. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'tab.missing',
  'header.missing',
  'column.missing',
  'column.doubled',
  'column.stray',
  'block.covered',
  'block.missing',
  'setting.missing',
]);

export const isStructure = ({ code }: Problem): boolean => STRUCTURE.has(code);

/** Columns that tell people which row is meant, the first that a table has. */
const TELLING = ['text', 'name', 'post', 'task'] as const;
/** Letters that fill a line and a half of the sidebar. */
const LONGEST_NAME = 60;

/** The beginning of a text, up to a word's end. */
const beginning = (text: string): string => {
  const line = clean(text);
  return line.length <= LONGEST_NAME ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_NAME))}…`;
};

/** What a row says, by table and row number. */
export type NameOf = (table: string, row: number) => string;

/** Names rows by their own words; each is looked up once. */
export const rowNames = (
  tables: Iterable<{ readonly table: string; readonly rows: readonly Row<object>[] }>,
): NameOf => {
  const names = new Map<string, ReadonlyMap<number, object>>();
  for (const { table, rows } of tables) names.set(table, new Map(rows.map(({ row, record }) => [row, record])));
  return (table, row) => {
    const record = (names.get(table)?.get(row) ?? {}) as Readonly<Record<string, unknown>>;
    return beginning(String(TELLING.map((key) => record[key]).find((value) => typeof value === 'string') ?? ''));
  };
};

/** Problems of one kind in one column, sentences made. */
const itemsOf = (problems: readonly Problem[], label: LabelOf, nameOf: NameOf): ProblemItem[] =>
  problems.map((problem) => {
    const { table, key, row = null } = problem.at;
    return { id: key, row, name: row === null ? '' : nameOf(table, row), text: problemText(problem, label) };
  });

const groupKey = ({ code, at }: Problem): string => `${code} ${at.column ?? ''}`;

const grouped = <T>(values: readonly T[], keyOf: (value: T) => string): T[][] => [...groupBy(values, keyOf).values()];

/** How the problems are shown: labels, what rows say, and how many of a group at first. */
export interface Showing {
  readonly label: LabelOf;
  readonly nameOf: NameOf;
  readonly first: number;
}

const groupOf = (problems: readonly Problem[], { label, nameOf, first }: Showing): ProblemGroup => {
  const [{ code, at }] = problems as [Problem];
  const texts = new Set(problems.map((problem) => problemText(problem, label)));
  const [text] = texts;
  const common = texts.size === 1 && text !== undefined ? text : null;
  const items = itemsOf(problems.slice(0, first), label, nameOf);
  return {
    code,
    column: at.column,
    label: at.column === null ? '' : label(at.table, at.column),
    text: common,
    n: problems.length,
    items: common === null ? items : items.map((item) => ({ ...item, text: null })),
  };
};

/** Sheets in the order of their tabs, those without a problem left out; groups in the order of their columns. */
export const problemsBySheet = (problems: readonly Problem[], showing: Showing): SheetProblems[] =>
  Object.entries(TABLES).flatMap(([table, { columns }]) => {
    const own = problems.filter(({ at }) => at.table === table);
    const places = Object.keys(columns);
    const groups = grouped(own, groupKey).sort(
      ([a], [b]) => places.indexOf(a?.at.column ?? '') - places.indexOf(b?.at.column ?? ''),
    );
    const shown = groups.map((group) => groupOf(group, showing));
    return own.length === 0 ? [] : [{ table, title: tabTitle(table), n: own.length, groups: shown }];
  });

/** Further problems of one group, `from` on. */
export const moreOfGroup = (
  problems: readonly Problem[],
  { table, code, column, from }: { table: string; code: string; column: string | null; from: number },
  { label, nameOf, first }: Showing,
): ProblemItem[] => {
  const own = problems.filter(({ code: each, at }) => each === code && at.table === table && at.column === column);
  return itemsOf(own.slice(from, from + first), label, nameOf);
};

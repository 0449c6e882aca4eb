// Built-in functions that take and give whole arrays. Knows no syntax and no sheet.
import { type Call, each, type FunctionSpec, whole } from '#local/formula/call';
import { fail, sortOrder, sound, textOf, transposed, truthOf, type Value } from '#local/formula/values';
import type { Scalar } from '#local/model/cell';
import { parseTyped } from '#local/model/typed-input';

/** Functions that compute their arguments as arrays. */
export const ARRAY_FUNCTIONS: ReadonlySet<string> = new Set(['ARRAYFORMULA', 'FILTER', 'INDEX', 'SORT', 'SUMPRODUCT']);

const filtered = (call: Call): Value => {
  const grid = call.grid(0);
  const conditions = Array.from({ length: call.count - 1 }, (_, index) => call.grid(index + 1));
  const down = conditions.every((condition) => condition.length === grid.length);
  const across = conditions.every((condition) => condition[0]?.length === grid[0]?.length && condition.length === 1);
  if (!down && !across) throw fail('#N/A', 'FILTER has mismatched range sizes.');
  const lines = down ? grid : transposed(grid);
  const keeps = (index: number): boolean =>
    conditions.every((condition) => truthOf((down ? condition[index]?.[0] : condition[0]?.[index]) ?? null));
  const kept = lines.filter((_, index) => keeps(index));
  if (kept.length === 0) throw fail('#N/A', 'No matches are found in FILTER evaluation.');
  return { grid: down ? kept : transposed(kept) };
};

const unique = (call: Call): Value => {
  const known = new Map<string, Scalar[]>();
  for (const line of call.grid(0)) {
    const key = JSON.stringify(line);
    if (!known.has(key)) known.set(key, line);
  }
  return { grid: [...known.values()] };
};

/** Rows by one or more columns, each with its direction. */
const sorted = (call: Call): Value => {
  const rows = [...call.grid(0)];
  const keys = Array.from({ length: Math.max(1, (call.count - 1) / 2) }, (_, index) => ({
    column: call.number(2 * index + 1, 1) - 1,
    ascending: call.count < 2 * index + 3 || truthOf(call.scalar(2 * index + 2)),
  }));
  const order = (one: Scalar[], other: Scalar[]): number =>
    keys.reduce(
      (found, { column, ascending }) => found || sortOrder(one[column] ?? null, other[column] ?? null, ascending),
      0,
    );
  return { grid: rows.sort(order) };
};

const sumProduct = (call: Call): number => {
  const lists = Array.from({ length: call.count }, (_, index) => call.flat(index).map(sound));
  if (lists.some((list) => list.length !== lists[0]?.length))
    throw fail('#VALUE!', 'SUMPRODUCT has mismatched range sizes.');
  const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
  return (lists[0] ?? []).reduce<number>(
    (sum, _, place) => sum + lists.reduce((product, list) => product * number(list[place]), 1),
    0,
  );
};

const joined = (call: Call, first: number, skipBlank: boolean): string =>
  call
    .cells(first)
    .map(({ value }) => textOf(value, call.site.locale))
    .filter((text) => !skipBlank || text !== '')
    .join(call.text(0));

const split = (call: Call): Value => {
  const [text, marks] = [call.text(0), call.text(1)];
  const parts = text.split(new RegExp(`[${marks.replace(/[\]\\^-]/g, '\\$&')}]`)).filter((part) => part !== '');
  return {
    grid: [parts.map((part) => parseTyped(part, { locale: call.site.locale, format: '', thisYear: 2000 }).value)],
  };
};

export const ARRAYS: Record<string, FunctionSpec> = {
  ARRAYFORMULA: whole(1, 1, (call) => ({ grid: call.grid(0) })),
  FILTER: whole(2, 254, filtered),
  UNIQUE: whole(1, 1, unique),
  SORT: whole(1, 254, sorted),
  TRANSPOSE: whole(1, 1, (call) => ({ grid: transposed(call.grid(0)) })),
  SUMPRODUCT: whole(1, 254, sumProduct),
  JOIN: whole(2, 254, (call) => joined(call, 1, false)),
  TEXTJOIN: whole(3, 254, (call) => joined(call, 2, call.truth(1))),
  SPLIT: each(2, 2, split),
};

// How rows or columns are renumbered by inserting, deleting and moving. Knows one axis, no sheet.

type Span = readonly [first: number, last: number];

/** Renumbers a span of places; null: deleted. */
export type AxisChange = (first: number, last: number) => Span | null;

/** `count` new places before `before`. */
export const inserted = (before: number, count: number): AxisChange => {
  const place = (at: number): number => (at >= before ? at + count : at);
  return (first, last) => [place(first), place(last)];
};

/** Places `at … at + count - 1` are gone. */
export const deleted = (at: number, count: number): AxisChange => {
  const end = at + count;
  return (first, last) => {
    const from = first >= end ? first - count : Math.min(first, at);
    const to = last >= end ? last - count : Math.min(last, at - 1);
    return from > to ? null : [from, to];
  };
};

/** Places `from … from + count - 1` now stand before the place that was `before`. */
export const moved = (from: number, count: number, before: number): AxisChange => {
  const end = from + count;
  const target = before > from ? before - count : before;
  const out = deleted(from, count);
  return (first, last) => {
    if (from <= first && last < end) return [first - from + target, last - from + target];
    const rest = out(first, last);
    if (!rest) return null;
    const [low, high] = rest;
    const holdsAll = first <= from && end - 1 <= last;
    if (holdsAll && target >= low && target <= high + 1) return [low, high + count];
    const grows = target > low && target <= high;
    return [low >= target ? low + count : low, grows || high >= target ? high + count : high];
  };
};

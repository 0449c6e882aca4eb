// How rows or columns are renumbered by inserting, deleting and moving. Knows one axis, no sheet.

/** Renumbers one place (null: deleted) and a span of places. */
export interface AxisChange {
  place(at: number): number | null;
  span(first: number, last: number): readonly [number, number] | null;
}

/** `count` new places before `before`. */
export const inserted = (before: number, count: number): AxisChange => {
  const place = (at: number): number => (at >= before ? at + count : at);
  return { place, span: (first, last) => [place(first), place(last)] };
};

/** Places `at … at + count - 1` are gone. */
export const deleted = (at: number, count: number): AxisChange => {
  const end = at + count;
  return {
    place: (place) => (place >= end ? place - count : place >= at ? null : place),
    span: (first, last) => {
      const from = first >= end ? first - count : Math.min(first, at);
      const to = last >= end ? last - count : last >= at ? at - 1 : last;
      return from > to ? null : [from, to];
    },
  };
};

/** Places `from … from + count - 1` now stand before the place that was `before`. */
export const moved = (from: number, count: number, before: number): AxisChange => {
  const end = from + count;
  const target = before > from ? before - count : before;
  const out = deleted(from, count);
  const place = (at: number): number => {
    if (at >= from && at < end) return target + at - from;
    const rest = out.place(at) ?? at;
    return rest >= target ? rest + count : rest;
  };
  const span = (first: number, last: number): readonly [number, number] | null => {
    if (from <= first && last < end) return [place(first), place(last)];
    const rest = out.span(first, last);
    if (!rest) return null;
    const [low, high] = rest;
    const own = first <= from && end - 1 <= last;
    if (own && target >= low && target <= high + 1) return [low, high + count];
    const grows = target > low && target <= high;
    return [low >= target ? low + count : low, grows || high >= target ? high + count : high];
  };
  return { place, span };
};

/** Answers kept by what was asked. Knows nothing of either. */

/** The same answers, each worked out once: thousands of rows ask the same few things. `undefined` is never kept. */
export const remembering = <Q, A>(answer: (asked: Q) => A): ((asked: Q) => A) => {
  const known = new Map<Q, A>();
  return (asked) => {
    const found = known.get(asked);
    if (found !== undefined) return found;
    const fresh = answer(asked);
    known.set(asked, fresh);
    return fresh;
  };
};

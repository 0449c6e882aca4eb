// Finds what recurs in texts, as rules that stand for two or more neighbours, rules again among them. Knows neither letters
// nor codes: a text is a list of symbols, each a number.

/** What recurs less often is not looked at. */
const LEAST_USES = 2;
/** More symbols than there can be: a pair of them is one number. */
const SYMBOLS = 1 << 16;

const addPairs = (counts, piece, by) => {
  for (let place = 1; place < piece.length; place += 1) {
    const pair = piece[place - 1] * SYMBOLS + piece[place];
    counts.set(pair, (counts.get(pair) ?? 0) + by);
  }
};

const commonest = (counts) => {
  let [found, most] = [null, LEAST_USES - 1];
  for (const [pair, count] of counts) if (count > most) [found, most] = [pair, count];
  return found;
};

/** The piece with these neighbours made one; the piece itself where they are nowhere in it. */
const joined = (piece, first, second, symbol) => {
  const isHere = (place) => piece[place] === first && piece[place + 1] === second;
  if (!piece.some((_, place) => isHere(place))) return piece;
  const rest = [];
  for (let place = 0; place < piece.length; place += 1) {
    rest.push(isHere(place) ? symbol : piece[place]);
    if (isHere(place)) place += 1;
  }
  return rest;
};

/**
 * Makes the commonest neighbours one symbol, again and again. `pieces` are lists of symbols below `symbols`; answers the
 * pieces as they are then, and the rules: what each symbol from `symbols` on stands for.
 */
const pairUp = (texts, symbols) => {
  const pieces = [...texts];
  const rules = new Map();
  const counts = new Map();
  for (const piece of pieces) addPairs(counts, piece, 1);
  for (let pair = commonest(counts); pair !== null; pair = commonest(counts)) {
    const [first, second] = [Math.floor(pair / SYMBOLS), pair % SYMBOLS];
    const symbol = symbols + rules.size;
    rules.set(symbol, [first, second]);
    for (const [index, piece] of pieces.entries()) {
      const rest = joined(piece, first, second, symbol);
      if (rest === piece) continue;
      addPairs(counts, piece, -1);
      addPairs(counts, rest, 1);
      pieces[index] = rest;
    }
    counts.delete(pair);
  }
  return { pieces, rules };
};

const usesOf = (lists) => {
  const uses = new Map();
  for (const list of lists) for (const symbol of list) uses.set(symbol, (uses.get(symbol) ?? 0) + 1);
  return uses;
};

/** Takes these rules back: what they stand for is written where they were named. */
const without = ({ pieces, rules }, dropped) => {
  const written = (list) =>
    list.some((symbol) => dropped.has(symbol))
      ? list.flatMap((symbol) => (dropped.has(symbol) ? written(rules.get(symbol)) : [symbol]))
      : list;
  const kept = [...rules].filter(([symbol]) => !dropped.has(symbol));
  return { pieces: pieces.map(written), rules: new Map(kept.map(([symbol, list]) => [symbol, written(list)])) };
};

/**
 * The texts in rules, at most `most` of them, each one a gain in signs. `widthOf(symbol)` says how many signs a symbol of the
 * texts takes; a rule's name takes `width`, and its place in the table one more than what it stands for.
 */
export const recurring = (texts, { symbols, widthOf, width, most }) => {
  let found = pairUp(texts, symbols);
  for (;;) {
    const { pieces, rules } = found;
    const uses = usesOf([...pieces, ...rules.values()]);
    const long = (list) => list.reduce((sum, symbol) => sum + (rules.has(symbol) ? width : widthOf(symbol)), 0);
    const gains = [...rules]
      .map(([symbol, list]) => ({ symbol, gain: (uses.get(symbol) ?? 0) * (long(list) - width) - long(list) - 1 }))
      .sort((a, b) => a.gain - b.gain || b.symbol - a.symbol);
    const useless = gains.filter(({ gain }) => gain <= 0).length;
    const worst = useless > 0 ? useless / 4 : (rules.size - most) / 4;
    if (useless === 0 && rules.size <= most) return found;
    found = without(found, new Set(gains.slice(0, Math.ceil(worst)).map(({ symbol }) => symbol)));
  }
};

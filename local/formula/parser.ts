// From a formula's text to its tree (precedence as in Sheets). Knows no cells and no functions.
import type { Area } from '#local/formula/area';
import { type Token, tokensOf } from '#local/formula/lexer';
import { Failure } from '#local/formula/values';
import { cellError, type Scalar, UNREADABLE } from '#local/model/cell';
import type { Locale } from '#local/model/typed-input';

export type Node =
  | { kind: 'value'; value: Scalar }
  | { kind: 'area'; area: Area }
  /** Of a function, or of an operator by its sign. */
  | { kind: 'call'; name: string; args: Node[] };

/** Operators from the weakest to the strongest; `%` stands behind its operand. */
const LEVELS = ['= <> < > <= >=', '&', '+ -', '* /', '^', '%'];
const POWER = new Map(LEVELS.flatMap((level, at) => level.split(' ').map((operator) => [operator, at + 1] as const)));
/** Of a sign before its operand. */
const SIGN_POWER = LEVELS.length + 1;

class Parser {
  private place = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly separators: readonly string[],
  ) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.place < this.tokens.length) throw new Failure(UNREADABLE);
    return node;
  }

  private isNext(...signs: string[]): boolean {
    const token = this.tokens[this.place];
    return token?.kind === 'operator' && signs.includes(token.value);
  }
  private take(...signs: string[]): boolean {
    const found = this.isNext(...signs);
    if (found) this.place += 1;
    return found;
  }

  private expression(least: number): Node {
    let left = this.operand();
    for (;;) {
      const token = this.tokens[this.place];
      const power = token?.kind === 'operator' ? (POWER.get(token.value) ?? 0) : 0;
      if (token?.kind !== 'operator' || power <= least) return left;
      this.place += 1;
      const args = token.value === '%' ? [left] : [left, this.expression(power)];
      left = { kind: 'call', name: token.value, args };
    }
  }

  private operand(): Node {
    const token = this.tokens[this.place];
    this.place += 1;
    if (!token) throw new Failure(UNREADABLE);
    if (token.kind === 'number' || token.kind === 'text') return { kind: 'value', value: token.value };
    if (token.kind === 'area') return { kind: 'area', area: token.area };
    if (token.kind === 'error') return { kind: 'value', value: cellError('#REF!', 'Reference does not exist.') };
    if (token.kind === 'name') return this.named(token.value);
    if ('+-'.includes(token.value)) return { kind: 'call', name: token.value, args: [this.expression(SIGN_POWER)] };
    if (token.value !== '(') throw new Failure(UNREADABLE);
    const inner = this.expression(0);
    if (!this.take(')')) throw new Failure(UNREADABLE);
    return inner;
  }

  private named(name: string): Node {
    if (!this.take('(')) {
      if (/^(true|false)$/i.test(name)) return { kind: 'value', value: /^t/i.test(name) };
      return { kind: 'call', name: `${name}?`, args: [] };
    }
    const args: Node[] = [];
    while (!this.take(')')) {
      if (args.length > 0 && !this.take(...this.separators)) throw new Failure(UNREADABLE);
      const isOmitted = this.isNext(')', ...this.separators);
      args.push(isOmitted ? { kind: 'value', value: null } : this.expression(0));
    }
    return { kind: 'call', name: name.toUpperCase(), args };
  }
}

/** The tree of a formula; of text that cannot be read, or is too deep to be walked, the error that Sheets answers with. */
export const parseFormula = (formula: string, locale: Locale): Node => {
  try {
    const node = new Parser(tokensOf(formula, locale), locale === 'vi_VN' ? [';'] : [';', ',']).whole();
    nodesOf(node);
    return node;
  } catch (error) {
    if (!(error instanceof Failure || error instanceof RangeError)) throw error;
    return { kind: 'value', value: UNREADABLE };
  }
};

const nodesOf = (node: Node): Node[] => [node, ...(node.kind === 'call' ? node.args.flatMap(nodesOf) : [])];

/** Every reference of a tree. */
export const areasOf = (node: Node): Area[] =>
  nodesOf(node).flatMap((each) => (each.kind === 'area' ? [each.area] : []));

/** Names of all functions and operators called, in capitals. */
export const functionsOf = (node: Node): string[] =>
  nodesOf(node).flatMap((each) => (each.kind === 'call' ? [each.name] : []));

// From a formula's text to its tree (precedence as in Sheets). Knows no cells and no functions.
import type { Area } from '#local/formula/area';
import { FormulaError, type Token, tokensOf } from '#local/formula/lexer';
import type { Locale } from '#local/model/typed-input';

export type Node =
  | { kind: 'value'; value: number | string | boolean | null }
  | { kind: 'broken' }
  | { kind: 'area'; area: Area }
  | { kind: 'call'; name: string; args: Node[] }
  | { kind: 'binary'; operator: string; left: Node; right: Node }
  | { kind: 'minus' | 'plus' | 'percent'; of: Node };

/** Binary operators from the weakest to the strongest. */
const LEVELS = ['= <> < > <= >=', '&', '+ -', '* /', '^'];
const POWER = new Map(LEVELS.flatMap((level, at) => level.split(' ').map((operator) => [operator, at + 1] as const)));
const UNARY_POWER = 7;

class Parser {
  private place = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly separators: readonly string[],
  ) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.place < this.tokens.length) throw new FormulaError('Formula parse error.');
    return node;
  }

  private isOperator(...values: string[]): boolean {
    const token = this.tokens[this.place];
    return token?.kind === 'operator' && values.includes(token.value);
  }

  private take(...values: string[]): boolean {
    const found = this.isOperator(...values);
    if (found) this.place += 1;
    return found;
  }

  private expression(least: number): Node {
    let left = this.operand();
    for (;;) {
      const token = this.tokens[this.place];
      if (token?.kind !== 'operator') return left;
      if (token.value === '%') {
        this.place += 1;
        left = { kind: 'percent', of: left };
        continue;
      }
      const power = POWER.get(token.value);
      if (power === undefined || power <= least) return left;
      this.place += 1;
      left = { kind: 'binary', operator: token.value, left, right: this.expression(power) };
    }
  }

  private operand(): Node {
    const token = this.tokens[this.place];
    this.place += 1;
    if (!token) throw new FormulaError('Formula parse error.');
    if (token.kind === 'number' || token.kind === 'text') return { kind: 'value', value: token.value };
    if (token.kind === 'area') return { kind: 'area', area: token.area };
    if (token.kind === 'error') return { kind: 'broken' };
    if (token.kind === 'name') return this.named(token.value);
    if (token.value === '-') return { kind: 'minus', of: this.expression(UNARY_POWER) };
    if (token.value === '+') return { kind: 'plus', of: this.expression(UNARY_POWER) };
    if (token.value !== '(') throw new FormulaError('Formula parse error.');
    const inner = this.expression(0);
    if (!this.take(')')) throw new FormulaError('Formula parse error.');
    return inner;
  }

  private named(name: string): Node {
    if (!this.take('(')) {
      if (/^(true|false)$/i.test(name)) return { kind: 'value', value: /^t/i.test(name) };
      return { kind: 'call', name: `${name}?`, args: [] };
    }
    const args: Node[] = [];
    if (this.take(')')) return { kind: 'call', name: name.toUpperCase(), args };
    for (;;) {
      const omitted = this.isOperator(')', ...this.separators);
      args.push(omitted ? { kind: 'value', value: null } : this.expression(0));
      if (this.take(')')) return { kind: 'call', name: name.toUpperCase(), args };
      if (!this.take(...this.separators)) throw new FormulaError('Formula parse error.');
    }
  }
}

/** The tree of a formula. Throws a FormulaError for text that Sheets would answer with #ERROR!. */
export const parseFormula = (formula: string, locale: Locale): Node =>
  new Parser(tokensOf(formula, locale), locale === 'vi_VN' ? [';'] : [';', ',']).whole();

const nodesOf = (node: Node): Node[] => {
  if (node.kind === 'call') return [node, ...node.args.flatMap(nodesOf)];
  if (node.kind === 'binary') return [node, ...nodesOf(node.left), ...nodesOf(node.right)];
  return 'of' in node ? [node, ...nodesOf(node.of)] : [node];
};

/** Every reference of a tree. */
export const areasOf = (node: Node): Area[] =>
  nodesOf(node).flatMap((each) => (each.kind === 'area' ? [each.area] : []));

/** Names of all functions called, in capitals. */
export const functionsOf = (node: Node): string[] =>
  nodesOf(node).flatMap((each) => (each.kind === 'call' ? [each.name] : []));

// Decides what to compute after a change and in which order. Knows neither how a formula is computed nor how a script runs.
import { caught, type Scene } from '#local/formula/call';
import { Dependencies, fillable } from '#local/formula/dependencies';
import { evaluate } from '#local/formula/evaluate';
import { type FormulaCell, outputOf, readFormula, readsBlock } from '#local/formula/formula-cell';
import type { Node } from '#local/formula/parser';
import { CIRCULAR, dateGrid, place } from '#local/formula/placement';
import { Failure, type Value } from '#local/formula/values';
import { type Cell, cellError, isCellError } from '#local/model/cell';
import { overlaps, type Rect } from '#local/model/rect';
import type { Sheet } from '#local/model/sheet';
import type { Workbook } from '#local/model/workbook';

export interface CalculatorHooks {
  /** The clock as a serial of the workbook's zone. */
  now(): number;
  isCustom(name: string): boolean;
  /** Calls a custom function on arguments already computed where they stand; undefined when its value comes later. */
  callCustom(name: string, args: Node[], scene: Scene): Value | undefined;
}

const LOADING = cellError('Loading...');
const isLoading = ({ cell: { value } }: FormulaCell): boolean => isCellError(value) && value.error === LOADING.error;

const DATE_RESULT = new Set(['TODAY', 'DATE']);

/** Which of the formulas that are due to compute. */
type Wanted = (formula: FormulaCell) => boolean;

const keep = <Item>(set: Set<Item>, item: Item, belongs: boolean): void => {
  if (belongs) set.add(item);
  else set.delete(item);
};

export class Calculator {
  private readonly formulas = new Map<Cell, FormulaCell>();
  private readonly dependencies = new Dependencies();
  private readonly volatiles = new Set<FormulaCell>();
  /** Formulas that wait for a custom function. */
  private readonly loading = new Set<FormulaCell>();
  private version = 0;
  private lastNow = Number.NaN;
  /** Formulas to compute anew. */
  private dirty = new Set<FormulaCell>();
  /** Those of them that a look computes, custom functions too. */
  private postponed = new Set<FormulaCell>();
  private calculating = false;
  private round = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly hooks: CalculatorHooks,
  ) {}

  /** Forgets what is due: results were restored with their formulas, but for those that were waited for. */
  settleAsIs(): void {
    this.refresh();
    this.workbook.changes = [];
    this.dirty = new Set(this.loading);
  }

  /** The formulas of these cells are to be computed anew, wherever they stand by now. */
  mark(cells: Iterable<Cell>): void {
    this.refresh();
    for (const cell of cells) {
      const formula = this.formulas.get(cell);
      if (formula) this.dirty.add(formula);
    }
  }

  /** Whether a block holds, or depends on, a volatile function. */
  isVolatile(sheet: Sheet, rect: Rect): boolean {
    for (const formula of this.volatiles) {
      if (formula.sheet === sheet && overlaps(outputOf(formula), rect)) return true;
    }
    return false;
  }

  /** Computes what changed; custom functions that come later show `Loading...`. */
  recalculate(): void {
    this.calculate(() => true);
  }

  /** The same, but for formulas that call the script: these wait for somebody to look at what they may fill. */
  postpone(): void {
    this.calculate((formula) => !formula.custom);
    this.postponed = new Set(this.dirty);
  }

  /**
   * Somebody looks at a block or a whole sheet: computes what may show there, of custom functions those alone that were
   * due when the last step ended.
   */
  look(sheetId?: number, rect?: Rect): void {
    const isSeen = (formula: FormulaCell): boolean =>
      formula.sheet.id === sheetId && (!rect || overlaps(fillable(formula), rect));
    this.calculate(
      (formula) =>
        !formula.custom || (this.postponed.has(formula) && [...this.dependencies.reachOf(formula)].some(isSeen)),
    );
  }

  private calculate(wanted: Wanted): void {
    if (this.calculating) return;
    this.calculating = true;
    this.round = 0;
    try {
      this.refresh();
      this.collect();
      while (this.pass(wanted)) this.collect();
    } finally {
      this.calculating = false;
    }
  }

  private refresh(): void {
    if (this.version === this.workbook.formulaVersion) return;
    this.version = this.workbook.formulaVersion;
    const known = new Map(this.formulas);
    const due = new Set([...this.dirty].map((formula) => formula.cell));
    const postponed = new Set([...this.postponed].map((formula) => formula.cell));
    this.formulas.clear();
    this.dirty.clear();
    this.postponed.clear();
    this.dependencies.clear();
    this.volatiles.clear();
    this.loading.clear();
    const isCustom = (name: string) => this.hooks.isCustom(name);
    for (const sheet of this.workbook.sheets) {
      sheet.each((cell, row, column) => {
        if (cell.formula === '') return;
        const before = known.get(cell);
        const formula = readFormula(this.workbook, { sheet, row, column, cell }, before, isCustom);
        this.formulas.set(cell, formula);
        for (const { sheet: on, rect } of formula.reads) this.dependencies.readers.add(on.id, rect, formula);
        this.noteResult(formula);
        if (before?.text !== formula.text || due.has(cell)) this.dirty.add(formula);
        if (postponed.has(cell) && cell.value !== null) this.postponed.add(formula);
      });
    }
  }

  /** Keeps in mind what a formula fills, or filled at most, and what kind of result it has. */
  private noteResult(formula: FormulaCell): void {
    this.dependencies.noteOutput(formula);
    keep(this.volatiles, formula, formula.volatile);
    keep(this.loading, formula, isLoading(formula));
  }

  /** Turns the workbook's changes and the clock into dirty formulas. */
  private collect(): void {
    const { changes } = this.workbook;
    this.workbook.changes = [];
    const mark = (formula: FormulaCell): void => void this.dirty.add(formula);
    for (const { sheet, rect } of changes) {
      this.dependencies.readers.near(sheet.id, rect, mark);
      this.dependencies.writers.near(sheet.id, rect, mark);
    }
    const now = this.hooks.now();
    if (now !== this.lastNow) for (const formula of this.volatiles) if (formula.ownVolatile) this.dirty.add(formula);
    this.lastNow = now;
  }

  /** One pass in order of dependency; says whether a second one is needed (a spill grew into what others read). */
  private pass(wanted: Wanted): boolean {
    const open = this.dependencies.following(this.dirty);
    const running: FormulaCell[] = [];
    const circular = new Set<FormulaCell>();
    const visit = (formula: FormulaCell): void => {
      const loop = running.indexOf(formula);
      if (loop >= 0) for (const each of running.slice(loop)) circular.add(each);
      if (!open.delete(formula)) return;
      running.push(formula);
      for (const { sheet, rect } of formula.reads) {
        this.dependencies.writers.near(sheet.id, rect, (other) => {
          const due = other !== formula && (open.has(other) || running.includes(other));
          if (due && overlaps(outputOf(other), rect)) visit(other);
        });
      }
      running.pop();
      if (this.dirty.has(formula)) this.compute(formula, { wanted, circular: circular.has(formula) });
    };
    for (const formula of [...open]) visit(formula);
    return [...this.dirty].some(wanted) && this.rounds(wanted);
  }

  /** A second pass is allowed a few times only: what still moves then goes in circles. */
  private rounds(wanted: Wanted): boolean {
    this.round += 1;
    if (this.round < 6) return true;
    for (const formula of [...this.dirty].filter(wanted)) {
      place(this.workbook, formula, cellError('#REF!', CIRCULAR));
      this.dirty.delete(formula);
    }
    return false;
  }

  private compute(formula: FormulaCell, { wanted, circular }: { wanted: Wanted; circular: boolean }): void {
    if (!wanted(formula)) {
      if (formula.cell.value === null) place(this.workbook, formula, LOADING);
      this.noteResult(formula);
      return;
    }
    this.dirty.delete(formula);
    const postponed = this.postponed.delete(formula);
    formula.volatile = formula.ownVolatile || formula.reads.some(({ sheet, rect }) => this.isVolatile(sheet, rect));
    const { sheet: own, row, column } = formula;
    const loops = circular || readsBlock(formula, own, { row, column, rows: 1, columns: 1 });
    const result = loops ? cellError('#REF!', CIRCULAR) : this.result(formula);
    const changed = place(this.workbook, formula, result);
    this.noteResult(formula);
    if (!changed || circular) return;
    const mark = (other: FormulaCell): void => {
      if (other === formula) return;
      this.dirty.add(other);
      if (postponed) this.postponed.add(other);
    };
    this.dependencies.readers.near(own.id, changed, mark);
    this.dependencies.writers.near(own.id, changed, (other) => {
      if (other.cell.spill && overlaps(outputOf(other), changed)) mark(other);
    });
  }

  private result(formula: FormulaCell): Value {
    const { node, sheet, row, column } = formula;
    for (const other of this.loading)
      if (other !== formula && readsBlock(formula, other.sheet, outputOf(other))) return LOADING;
    let waits = false;
    const custom = (name: string, args: Node[], scene: Scene): Value | undefined => {
      if (!this.hooks.isCustom(name)) return undefined;
      const result = this.hooks.callCustom(name, args, scene);
      if (result !== undefined) return result;
      waits = true;
      throw new Failure(LOADING);
    };
    const scene = { workbook: this.workbook, sheet, at: { row, column }, now: this.hooks.now(), custom };
    const value = caught(() => evaluate(node, scene));
    if (waits) return LOADING;
    if (typeof value === 'number' && node.kind === 'call' && DATE_RESULT.has(node.name)) return dateGrid(value);
    return value;
  }
}

// Which formulas read and fill which cells, and what may follow from one. Knows no values and no order of computing.
import { type FormulaCell, outputOf } from '#local/formula/formula-cell';
import { RectIndex } from '#local/formula/rect-index';
import { contains, type Rect, rectOf } from '#local/model/rect';

/** Whatever a formula may fill: from its cell down and right as far as the sheet goes. */
export const fillable = ({ sheet, row, column }: FormulaCell): Rect =>
  rectOf(row, column, sheet.maxRows, sheet.maxColumns);

export class Dependencies {
  /** Formulas by what they read, and by what they fill (or once filled: look again before use). */
  readonly readers = new RectIndex<FormulaCell>();
  readonly writers = new RectIndex<FormulaCell>();
  private readonly reaches = new Map<FormulaCell, Set<FormulaCell>>();

  clear(): void {
    this.readers.clear();
    this.writers.clear();
  }

  /** Keeps in mind what a formula fills, or filled at most. */
  noteOutput(formula: FormulaCell): void {
    const output = outputOf(formula);
    if (formula.filled && contains(formula.filled, output)) return;
    this.writers.add(formula.sheet.id, output, formula);
    formula.filled = output;
    this.reaches.clear();
  }

  /** Some formulas and all that may follow from their results as these stand. */
  following(formulas: Iterable<FormulaCell>): Set<FormulaCell> {
    return this.followed(formulas, outputOf, [this.readers]);
  }

  /** What may change with a formula's result however that grows: readers, and spills in its way. */
  reachOf(formula: FormulaCell): Set<FormulaCell> {
    const reach = this.reaches.get(formula) ?? this.followed([formula], fillable, [this.readers, this.writers]);
    this.reaches.set(formula, reach);
    return reach;
  }

  private followed(
    first: Iterable<FormulaCell>,
    blockOf: (formula: FormulaCell) => Rect,
    indexes: readonly RectIndex<FormulaCell>[],
  ): Set<FormulaCell> {
    const found = new Set(first);
    const add = (other: FormulaCell): void => void found.add(other);
    for (const formula of found) for (const index of indexes) index.near(formula.sheet.id, blockOf(formula), add);
    return found;
  }
}

// A call of a built-in function: its arguments, computed when asked for, and how they are read. Knows no function.
import type { Node } from '#local/formula/parser';
import { Failure, gridOf, isMany, numberOf, scalarOf, sound, textOf, truthOf, type Value } from '#local/formula/values';
import { type Scalar, UNREADABLE } from '#local/model/cell';
import type { Place, Size } from '#local/model/rect';
import type { Sheet } from '#local/model/sheet';
import type { Locale } from '#local/model/typed-input';
import type { Workbook } from '#local/model/workbook';

/** Where and when a formula is computed. `shift` moves relative references, as conditional formats need. */
export interface Scene {
  workbook: Workbook;
  sheet: Sheet;
  at: Place;
  /** The clock as a serial of the workbook's zone. */
  now: number;
  shift?: Size;
  /** Whether whole arrays are computed: inside ARRAYFORMULA, FILTER and their kin. */
  array?: boolean;
  /** Calls a custom function; undefined when the name is none. */
  custom?(name: string, args: Node[], scene: Scene): Value | undefined;
}

export class Call {
  private readonly known: Value[] = [];

  constructor(
    readonly count: number,
    readonly scene: Scene,
    private readonly compute: (index: number) => Value,
  ) {}

  get locale(): Locale {
    return this.scene.workbook.locale;
  }

  /** An argument as it is; null where it was left out. */
  value(index: number): Value {
    const known = this.known[index];
    if (known !== undefined) return known;
    const value = index < this.count ? this.compute(index) : null;
    this.known[index] = value;
    return value;
  }
  scalar(index: number): Scalar {
    return scalarOf(this.value(index), this.scene.at);
  }
  number(index: number, otherwise = 0): number {
    const value = this.scalar(index);
    return value === null ? otherwise : numberOf(value, this.locale);
  }
  text(index: number): string {
    return textOf(this.scalar(index), this.locale);
  }
  truth(index: number): boolean {
    return truthOf(this.scalar(index));
  }
  grid(index: number): Scalar[][] {
    return gridOf(this.value(index));
  }
  flat(index: number): Scalar[] {
    return this.grid(index).flat();
  }
  /** Every value of the arguments from `first` on. */
  all(first = 0): Scalar[] {
    return this.each(first, (index) => this.flat(index));
  }
  /** Numbers of the arguments from `first` on: cells count where they hold some, written arguments are converted. */
  numbers(first = 0): number[] {
    return this.each(first, (index) => this.numbersOf(index));
  }
  numbersOf(index: number): number[] {
    const value = this.value(index);
    if (isMany(value)) return this.flat(index).filter((one): one is number => typeof sound(one) === 'number');
    return value === null ? [] : [numberOf(value, this.locale)];
  }
  /** Truths of all arguments: texts and blanks in cells do not count, written arguments are converted. */
  truths(): boolean[] {
    return this.each(0, (index) => {
      const value = this.value(index);
      if (!isMany(value)) return [truthOf(value)];
      return this.flat(index).flatMap((one) => (one === null || typeof one === 'string' ? [] : [truthOf(one)]));
    });
  }

  /** What comes of the arguments from `first` on. */
  each<T>(first: number, of: (index: number) => T[]): T[] {
    return Array.from({ length: this.count - first }, (_, index) => of(first + index)).flat();
  }
}

export interface FunctionSpec {
  readonly least: number;
  readonly most: number;
  run(call: Call): Value;
  /** So many leading parameters want single values: where arrays are computed, they are gone through. */
  readonly spreads: number;
}

/** A function of single values. */
export const each = (least: number, most: number, run: FunctionSpec['run'], spreads = most): FunctionSpec => ({
  least,
  most,
  run,
  spreads,
});
/** A function that takes ranges, one or more unless said otherwise. */
export const whole = (least: number, most: number, run: FunctionSpec['run']): FunctionSpec => each(least, most, run, 0);

/** What the work gives, an error on the way as a value; so is what runs too deep or grows too long. */
export const caught = (work: () => Value): Value => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return error.cell;
    if (error instanceof RangeError) return UNREADABLE;
    throw error;
  }
};

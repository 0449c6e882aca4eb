// A call of a built-in function: its arguments, computed when asked for, and how they are read. Knows no function.
import {
  Failure,
  type Grid,
  gridOf,
  isArea,
  isGrid,
  numberOf,
  scalarOf,
  sound,
  textOf,
  truthOf,
  type Value,
} from '#local/formula/values';
import { cellError, type Scalar } from '#local/model/cell';
import type { Locale } from '#local/model/typed-input';

export interface CallSite {
  readonly at: { row: number; column: number };
  readonly locale: Locale;
  readonly now: number;
  /** Whether whole arrays are computed: inside ARRAYFORMULA, FILTER and their kin. */
  readonly array: boolean;
}

export class Call {
  private readonly known: Value[] = [];

  constructor(
    readonly count: number,
    readonly site: CallSite,
    private readonly compute: (index: number) => Value,
  ) {}

  /** The same call with other arguments. */
  with(count: number, compute: (index: number) => Value): Call {
    return new Call(count, this.site, compute);
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
    return scalarOf(this.value(index), this.site.at);
  }
  number(index: number, otherwise = 0): number {
    const value = this.scalar(index);
    return value === null ? otherwise : numberOf(value, this.site.locale);
  }
  text(index: number): string {
    return textOf(this.scalar(index), this.site.locale);
  }
  truth(index: number): boolean {
    return truthOf(this.scalar(index));
  }
  grid(index: number): Scalar[][] {
    return gridOf(this.value(index));
  }
  flat(index: number): Scalar[] {
    const found: Scalar[] = [];
    for (const line of this.grid(index)) for (const one of line) found.push(one);
    return found;
  }

  /** Every value of some arguments; `direct` when it was written rather than referred to. */
  cells(first = 0, last = this.count - 1): { value: Scalar; direct: boolean }[] {
    return Array.from({ length: last - first + 1 }, (_, index) => {
      const value = this.value(first + index);
      const direct = !isArea(value) && !isGrid(value);
      return this.flat(first + index).map((one) => ({ value: one, direct }));
    }).flat();
  }
  /** Numbers among some arguments: cells count only when they hold numbers, written arguments are converted. */
  numbers(first = 0, last = this.count - 1): number[] {
    const found: number[] = [];
    for (let index = first; index <= last; index += 1) {
      const value = this.value(index);
      if (!isArea(value) && !isGrid(value)) {
        if (value !== null) found.push(numberOf(value, this.site.locale));
      } else
        for (const line of gridOf(value))
          for (const one of line) if (typeof sound(one) === 'number') found.push(Number(one));
    }
    return found;
  }
}

export interface FunctionSpec {
  readonly least: number;
  readonly most: number;
  run(call: Call): Grid | Value;
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
/** A function that takes ranges. */
export const whole = (least: number, most: number, run: FunctionSpec['run']): FunctionSpec => each(least, most, run, 0);

/** What the work gives, an error on the way as a value; so is what runs too deep or grows too long. */
export const caught = (work: () => Value): Value => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return error.cell;
    if (error instanceof RangeError) return cellError('#ERROR!', 'Formula parse error.');
    throw error;
  }
};

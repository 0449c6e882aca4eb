/** What a value from outside must look like: shapes that check it and copy what they know of it. Knows no table and no endpoint. */
import { isCivilDate } from '#kernel/civil-date';

/** Why a value does not fit. `bound`: the one that was passed. */
export interface Misfit {
  readonly why: 'type' | 'tooSmall' | 'tooBig' | 'tooLong' | 'tooShort' | 'notWhole' | 'other';
  readonly bound?: number;
}

/** Looks at a value of the right type; null where it fits. */
export type Check<T> = (value: T) => Misfit | null;

export type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly misfits: readonly Misfit[] };

export interface Shape<T> {
  /** The value, of objects with the declared keys alone; or every way in which it does not fit. */
  readonly safeParse: (value: unknown) => Parsed<T>;
  /** The same shape with further demands. */
  check(...checks: readonly Check<T>[]): Shape<T>;
}

type Held<S> = S extends Shape<infer T> ? T : never;
type Fields = Readonly<Record<string, Shape<unknown>>>;

const fits = <T>(data: T): Parsed<T> => ({ success: true, data });
const NO_TYPE: Parsed<never> = { success: false, misfits: [{ why: 'type' }] };

const shape = <T>(safeParse: Shape<T>['safeParse']): Shape<T> => ({
  safeParse,
  check: (...checks) =>
    shape((value) => {
      const parsed = safeParse(value);
      if (!parsed.success) return parsed;
      const misfits = checks.flatMap((check) => check(parsed.data) ?? []);
      return misfits.length > 0 ? { success: false, misfits } : parsed;
    }),
});

const is = <T>(test: (value: unknown) => boolean): Shape<T> =>
  shape((value) => (test(value) ? fits(value as T) : NO_TYPE));

export const any = (): Shape<unknown> => is(() => true);
export const string = (): Shape<string> => is((value) => typeof value === 'string');
export const boolean = (): Shape<boolean> => is((value) => typeof value === 'boolean');
/** A finite number. */
export const number = (): Shape<number> => is(Number.isFinite);
export const int = (): Shape<number> => is(Number.isSafeInteger);
/** A real day, `YYYY-MM-DD`. */
export const day = (): Shape<string> => is(isCivilDate);
/** An address of the plain form that mail services give out. */
export const email = (): Shape<string> =>
  is((value) => /^[\w'+-]+(?:\.[\w'+-]+)*@(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i.test(String(value)));

export const literal = <const T extends string | null>(one: T): Shape<T> => is((value) => value === one);
export const nothing = (): Shape<null> => literal(null);
export const oneOf = <const T extends string>(values: readonly T[]): Shape<T> =>
  is((value) => (values as readonly unknown[]).includes(value));

/** The first of several shapes that fits. */
export const union = <S extends readonly Shape<unknown>[]>(shapes: S): Shape<Held<S[number]>> =>
  shape((value) => {
    for (const each of shapes) {
      const parsed = each.safeParse(value);
      if (parsed.success) return parsed as Parsed<Held<S[number]>>;
    }
    return NO_TYPE;
  });

export const nullable = <T>(one: Shape<T>): Shape<T | null> => union([nothing(), one]) as Shape<T | null>;

/** Several values in order, all of which fit; else the misfits of the first that does not. */
const all = (parts: readonly (readonly [key: string, shape: Shape<unknown>, value: unknown])[]): Parsed<unknown[]> => {
  const data: unknown[] = [];
  for (const [, each, value] of parts) {
    const parsed = each.safeParse(value);
    if (!parsed.success) return parsed;
    data.push(parsed.data);
  }
  return fits(data);
};

export const array = <T>(item: Shape<T>): Shape<T[]> =>
  shape((value) =>
    Array.isArray(value) ? (all(value.map((each) => ['', item, each] as const)) as Parsed<T[]>) : NO_TYPE,
  );

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectOf = <T>(parts: readonly (readonly [string, Shape<unknown>, unknown])[]): Parsed<T> => {
  const parsed = all(parts);
  if (!parsed.success) return parsed;
  return fits(Object.fromEntries(parts.map(([key], index) => [key, parsed.data[index]])) as T);
};

/** An object with these keys; others are dropped. */
export const object = <F extends Fields>(fields: F): Shape<{ [K in keyof F]: Held<F[K]> }> =>
  shape((value) =>
    isObject(value) ? objectOf(Object.entries(fields).map(([key, each]) => [key, each, value[key]] as const)) : NO_TYPE,
  );

/** An object with some of these keys and no others. */
export const partialRecord = <K extends string, T>(key: Shape<K>, item: Shape<T>): Shape<{ [P in K]?: T }> =>
  shape((value) => {
    if (!isObject(value) || !Object.keys(value).every((each) => key.safeParse(each).success)) return NO_TYPE;
    const entries = Object.entries(value).filter(([name]) => name !== '__proto__');
    return objectOf(entries.map(([name, each]) => [name, item, each] as const));
  });

/** An object with any keys. */
export const record = <T>(key: Shape<string>, item: Shape<T>): Shape<Record<string, T>> =>
  partialRecord(key, item) as Shape<Record<string, T>>;

/** What fits both, with the keys of both. */
export const intersection = <A, B>(one: Shape<A>, other: Shape<B>): Shape<A & B> =>
  shape((value) => {
    const [a, b] = [one.safeParse(value), other.safeParse(value)];
    if (!a.success) return a;
    return b.success ? fits({ ...a.data, ...b.data } as A & B) : b;
  });

export const gte =
  (bound: number): Check<number> =>
  (value) =>
    value >= bound ? null : { why: 'tooSmall', bound };
export const lte =
  (bound: number): Check<number> =>
  (value) =>
    value <= bound ? null : { why: 'tooBig', bound };
export const whole = (): Check<number> => (value) => (Number.isInteger(value) ? null : { why: 'notWhole' });
export const minLength =
  (bound: number): Check<{ readonly length: number }> =>
  ({ length }) =>
    length >= bound ? null : { why: 'tooShort', bound };
export const maxLength =
  (bound: number): Check<{ readonly length: number }> =>
  ({ length }) =>
    length <= bound ? null : { why: 'tooLong', bound };
/** A demand of one's own. */
export const refine =
  <T>(test: (value: T) => boolean): Check<T> =>
  (value) =>
    test(value) ? null : { why: 'other' };
export const regex = (form: RegExp): Check<string> => refine((value) => form.test(value));

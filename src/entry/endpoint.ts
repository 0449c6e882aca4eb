/** How an endpoint of the sidebar is declared. */
import * as z from 'zod/mini';
import type { Caller, EditOf, EndpointName, InputOf, OutputOf } from '#entry/contract';
import { FIRST_DATA_ROW } from '#sheet/header';

/**
 * Who may use an endpoint. `look` and `report`: whoever can open the file; `manage`: collector and leader, by the address
 * that Google gives and the roster knows. Roles guard against mistakes, not against editors of the file.
 */
export type Right = 'look' | 'report' | 'manage';

/** A sentence for the person instead of data: nothing was written. */
export class Refusal {
  constructor(readonly sentence: string) {}
}

export interface Endpoint<N extends EndpointName> {
  readonly right: Right;
  /** Built when asked for: most executions never look at it. */
  readonly input: () => z.ZodMiniType<InputOf<N>>;
  /** `caller` reads the roster when first called. */
  readonly work: (input: InputOf<N>, caller: () => Caller) => OutputOf<N> | Refusal;
}

export type EndpointsOf<N extends EndpointName> = { readonly [K in N]: Endpoint<K> };

/** A whole number between bounds, both included. zod's own `int`, `intersection` and `record` would bring 6 kB along. */
export const whole = (min: number, max = Number.MAX_SAFE_INTEGER): z.ZodMiniType<number> =>
  z.number().check(z.refine((value) => Number.isInteger(value) && value >= min && value <= max));

/** What names an operation of the page, so that a second try is known for one. */
export const operationId = (): z.ZodMiniType<string> => z.string().check(z.refine((id) => /^[a-z0-9]{8,40}$/.test(id)));

/** Values by key: some of these keys (null: any), each value of this form. */
export const valuesBy = <K extends string, V>(
  keys: readonly K[] | null,
  form: z.ZodMiniType<V>,
): z.ZodMiniType<Partial<Record<K, V>>> => {
  const isKey = (key: string): boolean => (keys === null ? key !== '__proto__' : keys.some((each) => each === key));
  const fits = (values: unknown): boolean =>
    typeof values === 'object' &&
    values !== null &&
    !Array.isArray(values) &&
    Object.entries(values).every(([key, value]) => isKey(key) && form.safeParse(value).success);
  return z.any().check(z.refine(fits));
};

const cellValue = () => z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

/** What an edit of one row gives, of these columns alone. */
export const rowEditFields = <Column extends string>(columns: readonly Column[]) => {
  const cells = () => valuesBy(columns, cellValue());
  return { id: z.string(), row: whole(FIRST_DATA_ROW), before: cells(), values: cells() };
};

/** The input of an edit of one row. */
export const rowEditSchema = <Column extends string>(columns: readonly Column[]): z.ZodMiniType<EditOf<Column>> =>
  z.object(rowEditFields(columns)) as z.ZodMiniType<EditOf<Column>>;

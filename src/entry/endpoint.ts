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

const cellValue = () => z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

/** The input of an edit of one row, of these columns alone. */
export const rowEditSchema = <Column extends string>(columns: readonly Column[]): z.ZodMiniType<EditOf<Column>> => {
  const cells = () => z.partialRecord(z.enum(columns), cellValue());
  return z.object({
    id: z.string(),
    row: z.int().check(z.gte(FIRST_DATA_ROW)),
    before: cells(),
    values: cells(),
  }) as z.ZodMiniType<EditOf<Column>>;
};

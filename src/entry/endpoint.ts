/** How an endpoint of the sidebar is declared. */
import type * as z from 'zod/mini';
import type { Caller, EndpointName, InputOf, OutputOf } from '#entry/contract';

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

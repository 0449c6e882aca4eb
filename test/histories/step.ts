// What may happen in a random history: people's edits, runs with and without trouble, time. Knows no workbook.
import fc from 'fast-check';
import { ADDRESS, type Post } from '#test/histories/book';

const POSTS = Object.keys(ADDRESS) as Post[];

/** A person's edit of one row of Nhiệm vụ, picked by number, modulo the rows that are there. */
export type RowEdit =
  | {
      readonly kind: 'text';
      readonly pick: number;
      readonly column: 'note' | 'result' | 'reason';
      readonly text: number;
    }
  | { readonly kind: 'delete'; readonly pick: number }
  | { readonly kind: 'due'; readonly pick: number; readonly due: number }
  | { readonly kind: 'done'; readonly pick: number }
  | { readonly kind: 'reopen'; readonly pick: number };

/** A person's edit of Nhiệm vụ, or of the ledger's rows. */
export type Edit =
  | RowEdit
  | { readonly kind: 'sort'; readonly column: number; readonly ascending: boolean }
  | { readonly kind: 'sortLedger'; readonly column: number; readonly ascending: boolean }
  | { readonly kind: 'deleteLedgerRow'; readonly pick: number }
  | { readonly kind: 'insert'; readonly pick: number; readonly post: Post; readonly due: number };

/**
 * What goes wrong in a run, just before its nth send, flush or write. The first flush stands behind the claims; the write
 * after a send is the one that confirms it.
 */
export type Trouble =
  | { readonly kind: 'none' }
  | { readonly kind: 'dies'; readonly call: Call; readonly at: number }
  | { readonly kind: 'edited'; readonly at: number; readonly edit: Edit; readonly death: Death | null }
  | { readonly kind: 'beside'; readonly call: Call; readonly at: number };
/** Where a run is killed. */
export interface Death {
  readonly call: Call;
  readonly nth: number;
}
export type Call = 'MailApp.sendEmail' | 'SpreadsheetApp.flush' | 'Range.setValues';

export type Step =
  | { readonly kind: 'edit'; readonly edit: Edit; readonly isEventLost: boolean }
  | { readonly kind: 'run'; readonly by: 'first' | 'second'; readonly trouble: Trouble }
  | { readonly kind: 'minutes'; readonly n: number }
  | { readonly kind: 'days'; readonly n: number }
  | { readonly kind: 'quota'; readonly n: number }
  | { readonly kind: 'mailFails'; readonly post: Post | null };

const pick = fc.nat({ max: 11 });
/** Days from the first day of the history. */
const due = fc.integer({ min: -12, max: 25 });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    pick,
    column: fc.constantFrom('note' as const, 'result' as const, 'reason' as const),
    text: fc.nat({ max: 999 }),
  }),
  fc.record({ kind: fc.constant('sort' as const), column: fc.constantFrom(1, 3, 5, 8), ascending: fc.boolean() }),
  fc.record({
    kind: fc.constant('sortLedger' as const),
    column: fc.integer({ min: 1, max: 15 }),
    ascending: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('deleteLedgerRow' as const), pick }),
  fc.record({ kind: fc.constant('insert' as const), pick, post: fc.constantFrom(...POSTS.slice(0, 3)), due }),
  fc.record({ kind: fc.constant('delete' as const), pick }),
  fc.record({ kind: fc.constant('due' as const), pick, due }),
  fc.record({ kind: fc.constant('done' as const), pick }),
  fc.record({ kind: fc.constant('reopen' as const), pick }),
);

const at = fc.integer({ min: 1, max: 6 });
const call = fc.constantFrom<Call>('MailApp.sendEmail', 'SpreadsheetApp.flush', 'Range.setValues');
const death: fc.Arbitrary<Death> = fc.record({ call, nth: fc.integer({ min: 1, max: 9 }) });
const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('none' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('dies' as const), call, at }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edited' as const), at, edit, death: fc.option(death) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('beside' as const), call, at }) },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('edit' as const), edit, isEventLost: fc.boolean() }) },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constant('run' as const),
      by: fc.constantFrom('first' as const, 'first' as const, 'second' as const),
      trouble,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('minutes' as const), n: fc.constantFrom(3, 9, 10, 60, 120) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('days' as const), n: fc.constantFrom(1, 1, 1, 2, 3, 7) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('quota' as const), n: fc.constantFrom(0, 1, 2, 3, 100) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('mailFails' as const), post: fc.constantFrom(null, ...POSTS) }),
  },
);

/** A history, and whether one account has the reminders, so that the other's clock must do nothing. */
export interface Story {
  readonly isOwned: boolean;
  readonly steps: readonly Step[];
}

export const story: fc.Arbitrary<Story> = fc.record({
  isOwned: fc.boolean(),
  steps: fc.array(step, { minLength: 4, maxLength: 16 }),
});

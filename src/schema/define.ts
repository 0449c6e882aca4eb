/** How a table is declared, and the record type that follows from the declaration. */
import { recordOf } from '#kernel/keyed';
import { CHOICES, type ChoiceCode, type ChoiceName } from '#schema/choices';
import type { Bounds, KindName, KindValues } from '#schema/kinds';

/** Who writes a column: a person, the add-in, or a formula of ours (never read back). */
export type Writer = 'user' | 'system' | 'derived';

export interface Column<V = unknown> {
  readonly kind: KindName;
  readonly by: Writer;
  readonly required: boolean;
  readonly hidden: boolean;
  readonly bounds: Bounds;
  /** Name of the choice set of a `choice` column, or of the items of a `list`. */
  readonly choices: ChoiceName | null;
  /** Width in pixels where the kind's own does not suit. */
  readonly width: number | null;
  /** Number format where the kind's own does not suit. */
  readonly format: string | null;
  /** Whether editing it counts as reporting on the row: it is part of the row's fingerprint. */
  readonly reported: boolean;
  /** Only in the type: what a record holds. */
  readonly holds?: V;
}

type Options = Partial<Pick<Column, 'by' | 'required' | 'hidden' | 'width' | 'format' | 'reported'>> & Bounds;

const column = <V>(kind: KindName, options: Options = {}, choices: ChoiceName | null = null): Column<V> => {
  const { min, max, ...rest } = options;
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const defaults = { by: 'user', required: false, hidden: false, width: null, format: null, reported: false } as const;
  return { kind, choices, bounds, ...defaults, ...rest };
};

const plain =
  <K extends KindName>(kind: K) =>
  (options?: Options): Column<KindValues[K] | null> =>
    column(kind, options);

export const id = plain('id');
export const text = plain('text');
export const integer = plain('integer');
export const number = plain('number');
export const percent = plain('percent');
export const date = plain('date');
/** The name of a row elsewhere: a post, an id. */
export const ref = plain('ref');
export const email = plain('email');
export const setting = plain('setting');

/** One code of a set; the cell shows its label. */
export const choice = <N extends ChoiceName>(name: N, options?: Options): Column<ChoiceCode<N> | null> =>
  column('choice', options, name);

/** Several values, one a line (post names hold commas and semicolons). */
export const list = (options?: Options): Column<readonly string[]> => column('list', options);

/** Several codes of a set, one label a line. */
export const choices = <N extends ChoiceName>(name: N, options?: Options): Column<readonly ChoiceCode<N>[]> =>
  column('list', options, name);

export const checkbox = (options?: Options): Column<boolean> => column('checkbox', options);

/** A column that a formula of ours fills; absent from the record. */
export const derived = (kind: KindName, options?: Options): Column<never> =>
  column(kind, { ...options, by: 'derived' });

export type Columns = { readonly [key: string]: Column };

export interface Table<N extends string = string, C extends Columns = Columns> {
  readonly name: N;
  /** The column that names a row for good. */
  readonly key: string;
  readonly columns: C;
  /** The custom function that fills the derived block, if the table has one. */
  readonly block: string | null;
  /** Its tab is added when somebody asks for it; until then the table is empty, and nothing is missing. */
  readonly onDemand: boolean;
  /** Its rows are only ever appended, and read when somebody asks for them: nothing looks through them for what to mend. */
  readonly appended: boolean;
}

export const defineTable = <N extends string, C extends Columns>(
  name: N,
  {
    key,
    columns,
    block = null,
    onDemand = false,
    appended = false,
  }: { key: keyof C & string; columns: C; block?: string | null; onDemand?: boolean; appended?: boolean },
): Table<N, C> => ({ name, key, columns, block, onDemand, appended });

type Kept<C extends Columns> = { [K in keyof C]: C[K] extends Column<never> ? never : K }[keyof C];
type Held<X> = X extends Column<infer V> ? V : never;

/** What one row of the table holds, past the codec. Derived columns are absent: output can never become input. */
export type RecordOf<T extends Table> =
  T extends Table<string, infer C> ? { readonly [K in Kept<C> & string]: Held<C[K]> } : never;

/** Codes of a choice set. */
export const codesOf = (name: ChoiceName): readonly string[] => CHOICES[name];

/** Column ids in sheet order, without those that formulas fill. */
export const rawColumns = (table: Table): string[] =>
  Object.keys(table.columns).filter((key) => table.columns[key]?.by !== 'derived');

/** Ids of the columns that formulas fill, in sheet order; they stand right of all raw ones. */
export const derivedColumns = (table: Table): string[] =>
  Object.keys(table.columns).filter((key) => table.columns[key]?.by === 'derived');

/** What a blank cell of the column means. */
export const blankOf = ({ kind }: Column): unknown => {
  if (kind === 'list') return [];
  return kind === 'checkbox' ? false : null;
};

/** A record of the table in which nothing has been filled in. */
export const blankRecord = <T extends Table>(table: T): RecordOf<T> =>
  recordOf(rawColumns(table), (key) => blankOf(table.columns[key] as Column)) as RecordOf<T>;

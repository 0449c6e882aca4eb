/** The workbook's tables in the order of their tabs, and what a read of them yields. */
import type { CivilDate } from '#kernel/civil-date';
import type { Problem } from '#messages/problem';
import type { RecordOf, Table } from '#schema/define';
import { criteria } from '#schema/tables/criteria';
import { criteriaSets } from '#schema/tables/criteria-sets';
import { deliveries } from '#schema/tables/deliveries';
import { frozen } from '#schema/tables/frozen';
import { holidays } from '#schema/tables/holidays';
import { indicators } from '#schema/tables/indicators';
import { instances } from '#schema/tables/instances';
import { people } from '#schema/tables/people';
import { reports } from '#schema/tables/reports';
import { settings } from '#schema/tables/settings';
import { tasks } from '#schema/tables/tasks';
import { unitScores } from '#schema/tables/unit-scores';
import { updates } from '#schema/tables/updates';

/** All tables; the tabs Hướng dẫn and Tổng quan stand before them and hold no table. Those on demand stand last. */
export const TABLES = {
  tasks,
  indicators,
  reports,
  updates,
  people,
  holidays,
  settings,
  deliveries,
  criteriaSets,
  criteria,
  unitScores,
  instances,
  frozen,
} as const;
export type TableName = keyof typeof TABLES;
export type TableOf<N extends TableName> = (typeof TABLES)[N];
export type RecordIn<N extends TableName> = RecordOf<TableOf<N>>;

/** Tables whose rows change, and so may need mending. */
export const LIVE_TABLES = (Object.keys(TABLES) as TableName[]).filter((name) => !(TABLES[name] as Table).appended);

/** One row as read: where it stood, what it holds, what is wrong with its cells. */
export interface Row<R> {
  /** Row number in the sheet, counted from 1; valid only within the execution that read it. */
  readonly row: number;
  readonly record: R;
  readonly problems: readonly Problem[];
}

/** A table as read. */
export interface Snapshot<N extends TableName = TableName> {
  readonly table: N;
  readonly rows: readonly Row<RecordIn<N>>[];
  /** Trouble with the tab or its id row: while there is any, the table must not be trusted. */
  readonly structure: readonly Problem[];
  /** Trouble with the block that a formula of ours fills; the raw columns can be trusted all the same. */
  readonly block: readonly Problem[];
  /** Column id → column number from 1. */
  readonly columns: ReadonlyMap<string, number>;
  /** Column id → label in row 2 as people see it. */
  readonly labels: ReadonlyMap<string, string>;
}

export type Snapshots<N extends TableName> = { readonly [K in N]: Snapshot<K> };

/** Today and its hour, handed in by the entry: nothing inside asks a clock. */
export interface Moment {
  readonly today: CivilDate;
  /** Wall clock in Asia/Ho_Chi_Minh, `HH:mm`. */
  readonly time: string;
}

/** What can be mended in the workbook without guessing: every cell with what stands there and what it gets. Pure. */

import { isIdentified } from '#actions/heal';
import {
  type Facet,
  type Fresh,
  freshChoice,
  freshDay,
  freshNames,
  freshNumber,
  isDoubtful,
  spellingsOf,
} from '#actions/mend-cells';
import { freshIds } from '#actions/mend-ids';
import { markOf, type Replacement } from '#actions/replacement';
import { formatDay, toSerial } from '#kernel/civil-date';
import { clean, fold } from '#kernel/text';
import { readDay } from '#kernel/typed';
import type { Problem } from '#messages/problem';
import type { Table } from '#schema/define';
import { KINDS, type KindName } from '#schema/kinds';
import type { RawRow, RawTable } from '#schema/raw';
import { isSettingId, SETTINGS, type SettingDefinition } from '#schema/settings';
import { TABLES, type TableName } from '#schema/tables';

/**
 * `ids`: rows without an id of their own; `dates`, `numbers`: texts that mean one; `choices`, `names`: labels and names in
 * other letters than the list and the roster have; `due`: due dates that the words of timing name.
 */
export const MEND_KINDS = ['ids', 'dates', 'numbers', 'choices', 'names', 'due'] as const;
export type MendKind = (typeof MEND_KINDS)[number];

/** A cell that can be mended. */
export interface Mend extends Replacement {
  readonly kind: MendKind;
  /** What stands there and what will, as the sheet shows them. */
  readonly old: string;
  readonly fresh: string;
  /** The number format that shows the new value; null where any does. */
  readonly format: string | null;
  /** The words that the new value was read from, where they stand in another cell. */
  readonly because: string | null;
}

export interface MendMaterial {
  /** Tables whose structure is whole. */
  readonly tables: readonly RawTable[];
  readonly problems: readonly Problem[];
  /** Chance, for ids. */
  readonly suffix: () => string;
}

const mendOf = (
  kind: MendKind,
  table: TableName,
  { row, key, cells }: RawRow,
  column: string,
  { becomes, shown, format }: Fresh,
  because: string | null = null,
): Mend => {
  const was = cells[column] ?? '';
  const mark = key === null ? markOf(table, { cells }, column) : '';
  return { kind, table, id: key, row, mark, column, was, becomes, old: String(was), fresh: shown, format, because };
};

type Spellings = ReadonlyMap<string, string>;

/** How each name is written in the roster, by its folded text; names that the roster itself writes in two ways are left out. */
const rosterSpellings = (people: RawTable | undefined, columns: readonly string[]): Spellings => {
  const known = new Map<string, string | null>();
  for (const { cells } of people?.rows ?? []) {
    for (const column of columns) {
      const name = clean(String(cells[column] ?? ''));
      const key = fold(name);
      if (key !== '') known.set(key, (known.get(key) ?? name) === name ? name : null);
    }
  }
  return new Map([...known].filter((entry): entry is [string, string] => entry[1] !== null));
};

/** Columns that name posts, and those that name persons. */
const POSTS: Partial<Record<TableName, readonly string[]>> = {
  tasks: ['lead', 'coLeads', 'coordinators'],
  indicators: ['lead'],
  reports: ['collector', 'senders'],
};
const PERSONS: Partial<Record<TableName, readonly string[]>> = { tasks: ['assignee'], people: ['deputy'] };

const isPost = (table: TableName, column: string): boolean => POSTS[table]?.includes(column) === true;
const isPerson = (table: TableName, column: string): boolean => PERSONS[table]?.includes(column) === true;

type Look = (text: string) => readonly [MendKind, Fresh | null];

const isNumeric = (kind: KindName): boolean => kind === 'integer' || kind === 'number' || kind === 'percent';

/** How the texts of a column are looked at; null where nothing of it is mended. */
const lookOf = (facet: Facet, doubtful: () => boolean, names: Spellings | null): Look | null => {
  if (names !== null) return (text) => ['names', freshNames(text, names)];
  if (facet.choices !== null) {
    const spellings = spellingsOf(facet);
    return (text) => ['choices', freshChoice(text, spellings)];
  }
  if (facet.kind === 'date') {
    const isUnsure = doubtful();
    return (text) => ['dates', freshDay(text, isUnsure)];
  }
  return isNumeric(facet.kind) ? (text) => ['numbers', freshNumber(text, facet)] : null;
};

const mendsOfCell = (table: TableName, row: RawRow, column: string, look: Look): Mend[] => {
  const cell = row.cells[column];
  if (typeof cell !== 'string' || cell.trim() === '') return [];
  const [kind, fresh] = look(cell);
  return fresh === null ? [] : [mendOf(kind, table, row, column, fresh)];
};

const mendsOfTable = ({ table, rows }: RawTable, posts: Spellings, persons: Spellings): Mend[] => {
  const { columns }: Table = TABLES[table];
  return Object.entries(columns).flatMap(([column, facet]) => {
    if (facet.by !== 'user') return [];
    const names = isPost(table, column) ? posts : isPerson(table, column) ? persons : null;
    const look = lookOf(facet, () => isDoubtful(rows.map(({ cells }) => cells[column])), names);
    return look === null ? [] : rows.flatMap((row) => mendsOfCell(table, row, column, look));
  });
};

/** Cài đặt: each row has a kind of its own. */
const mendsOfSettings = (settings: RawTable | undefined): Mend[] =>
  (settings?.rows ?? []).flatMap((row) => {
    if (row.key === null || !isSettingId(row.key)) return [];
    const definition: SettingDefinition = SETTINGS[row.key];
    const look = definition.system ? null : lookOf(definition, () => false, null);
    return look === null ? [] : mendsOfCell('settings', row, 'value', look);
  });

const hasLook = (facet: Facet): boolean => lookOf(facet, () => false, null) !== null;

/** Whether some mend writes into the column: `key` names the row, which matters in Cài đặt. */
export const isMended = (table: TableName, column: string, key: string | null): boolean => {
  if (column === 'id') return isIdentified(table);
  if (table === 'settings')
    return column === 'value' && key !== null && isSettingId(key) && !SETTINGS[key].system && hasLook(SETTINGS[key]);
  const facet = (TABLES[table] as Table).columns[column];
  return facet?.by === 'user' && (isPost(table, column) || isPerson(table, column) || hasLook(facet));
};

const mendsOfIds = ({ tables, suffix }: MendMaterial): Mend[] =>
  freshIds(tables, suffix).map(({ table, row, id }) =>
    mendOf('ids', table, row, 'id', { becomes: id, shown: id, format: null }),
  );

/** Blank due dates beside words that name one day, and no more than one. */
const mendsOfDue = ({ tables, problems }: MendMaterial): Mend[] => {
  const rows = new Map(tables.find(({ table }) => table === 'tasks')?.rows.map((entry) => [entry.row, entry]));
  return problems.flatMap(({ code, at, params }) => {
    const row = code === 'task.dueSuggested' ? rows.get(at.row ?? 0) : undefined;
    const day = row === undefined ? null : readDay(String(params.days));
    if (row === undefined || day === null || row.cells.dueOn !== '') return [];
    const fresh = { becomes: toSerial(day), shown: formatDay(day), format: KINDS.date.format };
    return [mendOf('due', 'tasks', row, 'dueOn', fresh, String(params.words))];
  });
};

/** Every cell that can be mended, by kind and as the tables stand. */
export const mendsOf = (material: MendMaterial): Mend[] => {
  const { tables } = material;
  const [people, settings] = (['people', 'settings'] as const).map((name) =>
    tables.find(({ table }) => table === name),
  );
  const posts = rosterSpellings(people, ['post', 'title']);
  const persons = rosterSpellings(people, ['name', 'post', 'title']);
  const found = [
    ...mendsOfIds(material),
    ...tables.flatMap((table) => mendsOfTable(table, posts, persons)),
    ...mendsOfSettings(settings),
    ...mendsOfDue(material),
  ];
  return MEND_KINDS.flatMap((kind) => found.filter((mend) => mend.kind === kind));
};

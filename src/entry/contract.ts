/** What the sidebar may ask and what comes back: types only, shared with sidebar/. No Date crosses the wire. */
import type { Caller } from '#actions/caller';
import type { IndicatorField, IndicatorGroup } from '#actions/indicator-cards';
import type { Mine, TaskCard } from '#actions/my-tasks';
import type { CellValue, Conflict, RowEdit } from '#actions/row-edit';
import type { Selection } from '#actions/selection';
import type { SettingCell, SettingConflict, SettingsView, SettingValue } from '#actions/settings';
import type { StateView } from '#actions/state';
import type { TaskUpdate, UpdateAnswer } from '#actions/task-update';
import type { FreezeEndpoints } from '#entry/freeze-contract';
import type { MendEndpoints } from '#entry/mend-contract';
import type { ReminderEndpoints } from '#entry/reminder-contract';
import type { ReportEndpoints } from '#entry/report-contract';
import type { ScoreEndpoints } from '#entry/score-contract';

export type { Caller, Face } from '#actions/caller';
export type { IndicatorCard, IndicatorField, IndicatorGroup } from '#actions/indicator-cards';
export type { FigureField, Mine, ReportField, TaskCard } from '#actions/my-tasks';
export type { CellValue, Conflict, RowEdit } from '#actions/row-edit';
export type { Selection } from '#actions/selection';
export type { SettingCell, SettingSection, SettingsView, SettingValue, SettingView } from '#actions/settings';
export type { GroupView, StateView } from '#actions/state';
export type { TaskUpdate, UpdateAnswer, UpdateConflict } from '#actions/task-update';
export type * from '#entry/freeze-contract';
export type * from '#entry/mend-contract';
export type * from '#entry/reminder-contract';
export type * from '#entry/report-contract';
export type * from '#entry/score-contract';

/** Every answer: data, or a sentence for the person. */
export type Envelope<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly message: string };

/** The first view: the state, and the late work of the person at the keyboard. */
export interface Home {
  readonly state: StateView;
  readonly caller: Caller;
  readonly mine: Mine;
  /** Where the signed-in person allows what the script still lacks; null where it lacks nothing. */
  readonly authorizationUrl: string | null;
}

/** A cell or row to be shown in the sheet. */
export interface Target {
  readonly table: string;
  /** Key of the row; null where it has none: then the row number alone is meant. */
  readonly id: string | null;
  /** Row in which it stood when it was read. */
  readonly row: number;
  /** Column id; null: the first cell of the row. */
  readonly column: string | null;
}

export interface IndicatorList {
  readonly groups: readonly IndicatorGroup[];
}

/** An edit of some columns of a row. */
export type EditOf<Column extends string> = Omit<RowEdit, 'before' | 'values'> & {
  readonly before: Readonly<Partial<Record<Column, CellValue>>>;
  readonly values: Readonly<Partial<Record<Column, CellValue>>>;
};
export type IndicatorUpdate = EditOf<IndicatorField>;

/** Written; or nothing was, because somebody else had changed these cells. */
export interface Saved {
  readonly conflicts: readonly Conflict[];
}

/** New values of settings, with what the person saw in their cells. */
export interface SettingsChange {
  /** Names the piece of writing. That it was written already is seen by the cells. */
  readonly operation: string;
  readonly before: Readonly<Record<string, SettingCell>>;
  readonly values: Readonly<Record<string, SettingValue>>;
}

/** What became of it: all was written, or nothing, because somebody else changed some of the cells. */
export interface SettingsSaved {
  readonly saved: number;
  readonly conflicts: readonly SettingConflict[];
}

/** Endpoints by name: what they take, what they give. Never null: a lost answer looks like that. */
export interface Endpoints extends FreezeEndpoints, MendEndpoints, ReminderEndpoints, ReportEndpoints, ScoreEndpoints {
  /** Lays the eight areas out as an empty template; says what was done, or why nothing was. */
  'criteria.lay': { readonly input: null; readonly output: { readonly text: string } };
  home: { input: null; output: Home };
  'indicators.list': { input: null; output: IndicatorList };
  'indicators.update': { input: IndicatorUpdate; output: Saved };
  select: { input: Selection; output: { readonly rows: number } };
  'settings.read': { input: null; output: SettingsView };
  'settings.save': { input: SettingsChange; output: SettingsSaved };
  /** Tasks that a post leads, for whoever chooses one. */
  'tasks.list': { input: { readonly post: string }; output: { readonly cards: readonly TaskCard[] } };
  /** An update of a task by one who leads it. */
  'tasks.update': { input: TaskUpdate; output: UpdateAnswer };
  show: { input: Target; output: { readonly row: number } };
}

export type EndpointName = keyof Endpoints;
export type InputOf<N extends EndpointName> = Endpoints[N]['input'];
export type OutputOf<N extends EndpointName> = Endpoints[N]['output'];

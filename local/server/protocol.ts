// What crosses between the page and the server: intents, pushes, posts. Types only; what the server makes is typed where it is made.
import type { Style } from '#local/model/cell';
import type { Place, Rect } from '#local/model/rect';
import type { Axis } from '#local/model/structure';
import type { Execution } from '#local/run/execution';
import type { Mail } from '#local/run/machine';
import type { Desk } from '#local/server/desk';
import type { Session } from '#local/server/session';
import type { tabOf } from '#local/server/view';

/** One cell as a person sees it; a cell that shows nothing and looks like nothing is null. */
export interface ViewCell {
  /** What the cell shows, formatted under the workbook's locale; '' for a blank. */
  show: string;
  /** What the cell editor begins with, where it differs from `show` (a formula, an unrounded number). */
  edit?: string;
  /** `number` stands right, `boolean` under a CHECKBOX rule is a tick box, `error` hovers its message. */
  kind: 'text' | 'number' | 'boolean' | 'error' | 'blank';
  /** Conditional formats included. */
  look?: Style;
  note?: string;
  /** Message of an error cell. */
  message?: string;
  /** Allowed values of a drop-down; true for a tick box. */
  choices?: readonly string[] | true;
}
export type CellPatch = readonly [row: number, column: number, cell: ViewCell | null];

export type Tab = ReturnType<typeof tabOf>;
export type TabView = Tab & { cells: readonly CellPatch[] };

/** Everything around the grid: menus, dialogs, frames, and the strip that is not Google's. */
export type Shell = ReturnType<Session['shell']>;
/** Everything that a window needs to begin. */
export type Book = Shell & { tabs: readonly TabView[]; activeTab: number };
/** What the page asks before a workbook is open: an empty folder, a damaged file, one of a newer version. */
export type Welcome = ReturnType<Desk['welcome']>;

/** Server → page, as server-sent events. */
export type Push =
  | { is: 'welcome'; welcome: Welcome }
  | { is: 'book'; book: Book }
  /** Shapes, names and charts of all tabs; one that is new is still without cells. */
  | { is: 'tabs'; tabs: readonly Tab[]; activeTab: number }
  | { is: 'cells'; sheet: number; cells: readonly CellPatch[] }
  | { is: 'shell'; shell: Shell }
  | { is: 'toast'; title: string; text: string }
  | { is: 'select'; sheet: number; rects: readonly Rect[] }
  | { is: 'mail'; mail: Mail; index: number }
  | { is: 'execution'; execution: Omit<Execution, 'log'> };

/** Page → server: what a person did to cells. Rows and columns count from 1. */
export type CellIntent =
  | { do: 'type'; sheet: number; rect: Rect; text: string }
  | { do: 'paste'; sheet: number; at: Place; text: string }
  | { do: 'copy'; sheet: number; from: Rect; toSheet: number; to: Rect }
  | { do: 'fill'; sheet: number; from: Rect; to: Rect }
  | { do: 'move'; sheet: number; from: Rect; toSheet: number; to: Place }
  | { do: 'clear'; sheet: number; rect: Rect }
  | { do: 'sort'; sheet: number; rect: Rect; column: number; ascending: boolean }
  | { do: 'undo' | 'redo' };
/** And beside editing cells. */
export type SheetIntent =
  | { do: 'insert' | 'delete' | 'hide' | 'show'; sheet: number; axis: Axis; at: number; count: number }
  | { do: 'columnWidth'; sheet: number; at: number; count: number; width: number }
  | { do: 'addTab' }
  | { do: 'renameTab'; sheet: number; name: string }
  | { do: 'deleteTab'; sheet: number }
  /** Closes a block to everyone but the acting person and the owner; opens it again. */
  | { do: 'protect' | 'unprotect'; sheet: number; rect: Rect };
export type Intent = CellIntent | SheetIntent;

/** Bodies of the POST routes. */
export type Posts = { [Path in keyof Desk['handlers']]: Parameters<Desk['handlers'][Path]>[0] };

/** The answer to a post. `ask`: the person must confirm (a protected range that warns); send it again with `sure`. */
export type IntentAnswer = { ok: true } | { ok: false; message: string; ask: boolean };

/** The answer to google.script.run; `lost`: the work was done, its answer got lost on the way. */
export type RunAnswer =
  | { kind: 'value'; value: unknown }
  | { kind: 'error'; name: string; message: string }
  | { kind: 'lost' };

// What crosses between the page and the server: intents, pushes, answers. Types only; shared by local/server and local/page.
import type { Rect } from '#local/model/rect';
import type { WireMail } from '#local/wire';

/** How a cell looks, conditional formats included. Index of a cell's look points into `BookView.looks`. */
export interface Look {
  background?: string;
  fontColor?: string;
  fontSize?: number;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
  verticalAlign?: 'top' | 'middle' | 'bottom';
  wrap?: boolean;
}

/** One cell as a person sees it; a cell that shows nothing and looks like nothing is null. */
export interface ViewCell {
  /** What the cell shows, formatted under the workbook's locale; '' for a blank. */
  show: string;
  /** What the cell editor begins with, where it differs from `show` (a formula, an unrounded number). */
  edit?: string;
  /** `number` stands right, `boolean` under a CHECKBOX rule is a tick box, `error` hovers its message. */
  kind: 'text' | 'number' | 'boolean' | 'error' | 'blank';
  look?: Look;
  note?: string;
  /** Message of an error cell. */
  message?: string;
  /** Allowed values of a drop-down; true for a tick box. */
  choices?: readonly string[] | true;
}

export interface Tab {
  id: number;
  name: string;
  color: string;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
  /** Column number → pixels, where it differs from 100. */
  widths: readonly (readonly [number, number])[];
  merges: readonly Rect[];
  charts: readonly ChartView[];
}

/** A chart, drawn as a card over the cells at its anchor. */
export interface ChartView {
  title: string;
  type: string;
  row: number;
  column: number;
  width: number;
  height: number;
  /** Rows of the chart's ranges, the first column holding the names. */
  rows: readonly (readonly (string | number)[])[];
  /** The same as the cells show it, `25%` for 0.25. */
  texts: readonly (readonly string[])[];
}

export type CellPatch = readonly [row: number, column: number, cell: ViewCell | null];

export interface TabView extends Tab {
  cells: readonly CellPatch[];
}

export interface Person {
  email: string;
  /** Post, or what kind of stranger this is, in Vietnamese. */
  caption: string;
}

/** The strip: what is not Google's. */
export interface Strip {
  /** Wall clock of Việt Nam, `2024-04-02T07:30`. */
  now: string;
  user: string;
  people: readonly Person[];
  quotaLeft: number;
  /** Mails so far. */
  mails: number;
  remindersOn: boolean;
  /** sha256 of dist/Code.js. */
  sha256: string;
  /** A run of several days: done of all; null when none is under way. */
  progress: { done: number; of: number } | null;
  /** Whether the next google.script.run answer gets lost after its work is done. */
  losesAnswer: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

export interface Menu {
  caption: string;
  items: readonly { caption: string; functionName: string }[];
}

export interface Dialog {
  id: number;
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  /** Buttons in Google's order, by code. */
  buttons: readonly ('YES' | 'NO' | 'OK' | 'CANCEL')[];
}

/** A page of the add-in: its frame is `/frame/<token>` on the second port. */
export interface Frame {
  token: string;
  title: string;
  /** Null for the sidebar. */
  size: { width: number; height: number } | null;
}

export interface MailView extends WireMail {
  at: string;
  from: string;
}

export interface ExecutionView {
  kind: string;
  functionName: string;
  user: string;
  ms: number;
  calls: { reads: number; writes: number; mails: number; other: number };
  cells: number;
  console: readonly string[];
  warnings: readonly string[];
  error: { name: string; message: string; stack: string } | null;
}

/** Everything a window needs to begin. */
export interface Book {
  name: string;
  locale: string;
  tabs: readonly TabView[];
  activeTab: number;
  menus: readonly Menu[];
  dialogs: readonly Dialog[];
  sidebar: Frame | null;
  modal: Frame | null;
  strip: Strip;
}

/** What the page asks before a workbook is open: an empty folder, a damaged file, one of a newer version. */
export interface Welcome {
  /** A sentence about the state file, '' when there is nothing to say. */
  trouble: string;
  plans: readonly { id: string; caption: string }[];
  /** States saved earlier with “Lưu bản sao”, newest first. */
  saved: readonly { file: string; at: string }[];
  /** Whether a last good copy can be opened. */
  lastGood: boolean;
}

/** Server → page, as server-sent events. `version` grows by one with each push. */
export type Push =
  | { is: 'welcome'; welcome: Welcome }
  | { is: 'book'; book: Book }
  | { is: 'tabs'; tabs: readonly Tab[]; activeTab: number }
  /** A tab whose rows or columns moved: everything of it anew, after the step that was taken. */
  | { is: 'lines'; sheet: number; axis: 'rows' | 'columns'; at: number; inserted: number; deleted: number }
  | { is: 'cells'; sheet: number; cells: readonly CellPatch[] }
  | { is: 'newTab'; tab: TabView; index: number }
  | { is: 'menus'; menus: readonly Menu[] }
  | { is: 'toast'; title: string; text: string }
  | { is: 'dialog'; dialog: Dialog }
  | { is: 'dialogClosed'; id: number }
  | { is: 'frame'; frame: Frame }
  | { is: 'frameClosed'; token: string }
  | { is: 'select'; sheet: number; rect: Rect }
  | { is: 'strip'; strip: Strip }
  | { is: 'mail'; mail: MailView; index: number }
  | { is: 'execution'; execution: ExecutionView };

export type Place = { row: number; column: number };

/** Page → server: what a person did. Rows and columns count from 1. */
export type Intent =
  | { do: 'type'; sheet: number; rect: Rect; text: string }
  | { do: 'paste'; sheet: number; at: Place; text: string }
  | { do: 'copy'; sheet: number; from: Rect; toSheet: number; to: Rect }
  | { do: 'fill'; sheet: number; from: Rect; to: Rect }
  | { do: 'move'; sheet: number; from: Rect; toSheet: number; to: Place }
  | { do: 'clear'; sheet: number; rect: Rect }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns'; sheet: number; at: number; count: number }
  | { do: 'sort'; sheet: number; rect: Rect; column: number; ascending: boolean }
  | { do: 'addTab' }
  | { do: 'renameTab'; sheet: number; name: string }
  | { do: 'deleteTab'; sheet: number }
  | { do: 'columnWidth'; sheet: number; first: number; count: number; width: number }
  | { do: 'hide' | 'show'; sheet: number; axis: 'rows' | 'columns'; first: number; count: number }
  | { do: 'style'; sheet: number; rect: Rect; style: Look }
  /** Closes a block to everyone but the acting person and the owner; opens it again. */
  | { do: 'protect' | 'unprotect'; sheet: number; rect: Rect };

/** The answer to an intent. `ask`: the person must confirm (a protected range that warns); send it again with `sure`. */
export type IntentAnswer = { ok: true } | { ok: false; message: string; ask: boolean };

/** Bodies of the other POST routes. */
export interface Posts {
  '/intent': { intent: Intent; sure: boolean };
  '/menu': { functionName: string };
  '/answer': { id: number; button: string; text: string };
  '/frame/close': { token: string };
  /** google.script.run; answered with RunAnswer once it has ended. */
  '/run': { token: string; functionName: string; args: unknown[] };
  '/clock': { to: string } | { runNow: true };
  '/user': { email: string };
  '/lose-answer': { on: boolean };
  '/start': { plan: string } | { file: string } | { lastGood: true };
  '/save-copy': Record<string, never>;
  /** Goes back to the welcome page; the state stays in the folder. */
  '/close-book': Record<string, never>;
  /** Text of a state file that a person chose. */
  '/upload': { text: string };
}

export type RunAnswer =
  | { kind: 'value'; value: unknown }
  | { kind: 'error'; name: string; message: string }
  /** The work was done; its answer got lost on the way. */
  | { kind: 'lost' };

// Every number and every pessimistic reading of Google's behaviour that the local host uses. Knows nothing of the code it runs.

/** Milliseconds an execution may take (platform.md §1). */
export const TIME_LIMIT_MS = { simple: 30_000, full: 360_000 };

/** Mail recipients a day of a consumer account. */
export const DAILY_MAIL_QUOTA = 100;
/** The mail quota comes back this long after the first mail that used it. */
export const MAIL_QUOTA_WINDOW_MS = 86_400_000;
/** Recipients of one message. */
export const RECIPIENTS_PER_MAIL = 50;
/** Bytes of a mail's body, in UTF-8 (200 KB of a consumer account). */
export const MAIL_BODY_LIMIT = 200 * 1024;
/** Clock triggers of one user in one script. */
export const TRIGGERS_PER_USER = 20;
/** The page on which a person grants what a script needs; nothing opens it here. */
export const CONSENT_URL = 'https://accounts.google.com/o/oauth2/v2/auth?client_id=local';
/** Characters of one property, of the whole store. */
export const PROPERTY_LIMIT = 9 * 1024;
export const PROPERTY_STORE_LIMIT = 500 * 1024;
/** Characters of one cell. */
export const CELL_TEXT_LIMIT = 50_000;
/** Cells of all sheets, blank ones too; columns of one sheet. */
export const CELLS_PER_WORKBOOK = 10_000_000;
export const COLUMNS_PER_SHEET = 18_278;
/** Cutting and pasting cells calls onEdit: unknown at Google, and not relied upon. */
export const MOVE_FIRES_ON_EDIT = false;

/** Worker processes: busy at once, how many of these by custom functions, idle ones kept. */
export const WORKERS = { most: 8, custom: 2, warm: 3 };
/**
 * What V8 is told in them: megabytes of heap and of its young half-spaces, bytes of bytecode that a function runs before it
 * is optimised. An execution begins cold and most are over in a fraction of a second: optimising as early as V8 does by
 * itself (67,584) costs more processor time than it saves.
 */
export const WORKER_FLAGS =
  '--max-old-space-size=256 --min-semi-space-size=32 --max-semi-space-size=32 --interrupt-budget=4000000';
/** A worker ends an execution itself after so many time limits, in case nobody is left to do it. */
export const ORPHAN_LIMITS = 10;
/** An open dialog stops the clock of the time limit: unconfirmed at Google. */
export const DIALOG_STOPS_CLOCK = true;
/** Results of custom functions that are remembered. */
export const REMEMBERED_RESULTS = 200;
/** Executions that a live host keeps the records of. */
export const LISTED_EXECUTIONS = 1000;
/** Pixels of the sidebar (platform.md §5.1); the page knows its height. */
export const SIDEBAR_SIZE = { width: 300, height: 0 };
/** Pixels of a modal dialog that sets no size: unknown at Google. */
export const MODAL_SIZE = { width: 600, height: 400 };

/** A new sheet. */
export const NEW_SHEET = { rows: 1000, columns: 26 };

/** A spill that would run past the last row is refused (field report) instead of growing the sheet. */
export const SPILL_GROWS_SHEET = false;
/** TODAY() in a custom function's argument is refused like NOW(): unconfirmed at Google, the pessimistic reading. */
export const TODAY_IS_FORBIDDEN_ARGUMENT = true;
/** Functions that make a cell volatile. */
export const VOLATILE_FUNCTIONS = ['NOW', 'RAND', 'RANDBETWEEN', 'RANDARRAY', 'TODAY'];

/** The zone in which the host's clock is set and shown. */
export const CLOCK_ZONE = 'Asia/Ho_Chi_Minh';

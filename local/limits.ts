// Every number and every pessimistic reading of Google's behaviour that the local host uses. Knows nothing of the code it runs.

/** Milliseconds an execution may take (platform.md §1). */
export const TIME_LIMIT_MS = { simple: 30_000, full: 360_000 };

/** Mail recipients a day of a consumer account. */
export const DAILY_MAIL_QUOTA = 100;
/** The mail quota comes back this long after the first mail that used it. */
export const MAIL_QUOTA_WINDOW_MS = 86_400_000;
/** Recipients of one message. */
export const RECIPIENTS_PER_MAIL = 50;
/** Characters of a mail's body (200 KB of a consumer account). */
export const MAIL_BODY_LIMIT = 200 * 1024;
/** Clock triggers of one user in one script. */
export const TRIGGERS_PER_USER = 20;
/** Characters of one property, of the whole store. */
export const PROPERTY_LIMIT = 9 * 1024;
export const PROPERTY_STORE_LIMIT = 500 * 1024;
/** Characters of one cell. */
export const CELL_TEXT_LIMIT = 50_000;

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

/** Whose authority this execution uses. Empty where Google does not tell. */

/** Address of the account under which the script runs; '' where unknown. */
export const effectiveEmail = (): string => Session.getEffectiveUser().getEmail();

/** Address of the person at the keyboard; '' where Google does not tell. */
export const activeEmail = (): string => Session.getActiveUser().getEmail();

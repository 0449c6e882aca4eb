/** What the person at the keyboard has not allowed the script to do. Google tells of him alone, of nobody else's triggers. */

/** Address of the page on which he allows it; null where nothing is missing. */
export const authorizationUrl = (): string | null => {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  const isMissing = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
  return isMissing ? info.getAuthorizationUrl() : null;
};

/** Gives the person a file that the page has made. Nothing leaves the browser. */

/** How long the browser may take to fetch what is saved, in milliseconds. */
const KEPT_MS = 60_000;

/** Saves the content under this name, as any download of the browser. */
export const download = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
};

/** Gives the person a file that the page has made. Nothing leaves the browser. */

/** How long the browser may take to fetch what is saved, in milliseconds. */
const KEPT_MS = 60_000;

/** Saves the content under this name, as any download of the browser. */
export const download = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
};

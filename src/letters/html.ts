/** HTML that is escaped by construction: only what this tag built is taken as markup. */

/** Markup that may stand in a page as it is. */
export class Markup {
  constructor(readonly markup: string) {}
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

type Part = Markup | readonly Part[] | string | number | null;

const render = (part: Part): string => {
  if (part === null) return '';
  if (part instanceof Markup) return part.markup;
  return typeof part === 'string' || typeof part === 'number' ? escapeText(String(part)) : part.map(render).join('');
};

/** ``html`<b>${name}</b>` ``: every value is escaped unless it is markup itself; arrays are joined, null is nothing. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(texts.reduce((whole, text, index) => whole + render(parts[index - 1] ?? null) + text));

/** Puts the parts of a letter together, as plain text and as a page that a phone shows well. */
import { html, type Markup } from '#letters/html';
import type { Letterhead, Section } from '#letters/letter';
import { say } from '#messages/vi';

const page = (title: string, parts: readonly Markup[]): string =>
  html`<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="margin:0;padding:16px;font:15px/1.45 Arial,sans-serif;color:#202124;max-width:640px">
${parts}</body></html>
`.markup;

export interface Parts {
  readonly subject: string;
  readonly greeting: string;
  readonly sections: readonly Section[];
  /** Closing lines. */
  readonly footer: readonly string[];
}

/** Subject, greeting, sections, closing lines, and the way to the workbook. */
export const frame = (head: Letterhead, { subject, greeting, sections, footer }: Parts) => {
  const book = head.bookUrl === null ? [] : [`${say('letter.openBook')}: ${head.bookUrl}`];
  return {
    subject,
    text: [greeting, '', ...sections.flatMap(({ text }) => text), ...footer, ...book].join('\n'),
    html: page(subject, [
      html`<p style="margin:0 0 12px">${greeting}</p>
`,
      ...sections.map((part) => part.html),
      ...footer.map(
        (line) => html`<p style="margin:12px 0 0">${line}</p>
`,
      ),
      ...(head.bookUrl === null
        ? []
        : [
            html`<p style="margin:16px 0 0"><a href="${head.bookUrl}">${say('letter.openBook')}</a></p>
`,
          ]),
    ]),
  };
};

/** One plain paragraph. */
export const paragraph = (line: string): Section => ({
  text: [line, ''],
  html: html`<p style="margin:0 0 12px">${line}</p>
`,
});

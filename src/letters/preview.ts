/** Pages that show letters before they are sent, and texts to paste into a chat. */
import { html } from '#letters/html';
import type { Letter } from '#letters/letter';
import { say } from '#messages/vi';

const STYLE =
  'body{font:13px/1.5 Arial,sans-serif;color:#202124;margin:0;padding:8px}summary{cursor:pointer;padding:6px 0}';

/** Each letter as it would look; nothing of it can run. */
export const previewPage = (letters: readonly Letter[]): string =>
  html`<!DOCTYPE html><html lang="vi"><head><base target="_blank"><style>${STYLE}iframe{width:100%;height:420px;border:1px solid #dadce0}</style></head><body>
${letters.map(
  (
    { to, subject, html: page },
    index,
  ) => html`<details${index === 0 ? ' open' : ''}><summary><b>${subject}</b><br>${say('preview.to', {
    to,
  })}</summary><iframe sandbox title="${subject}" srcdoc="${page}"></iframe></details>
`,
)}</body></html>`.markup;

/** Texts, each in a box of its own. */
export const textsPage = (texts: readonly { readonly title: string; readonly text: string }[]): string =>
  html`<!DOCTYPE html><html lang="vi"><head><style>${STYLE}textarea{width:100%;box-sizing:border-box;font:inherit}</style></head><body>
${texts.map(
  ({
    title,
    text,
  }) => html`<p><label>${title}<br><textarea readonly rows="${Math.min(12, text.split('\n').length + 1)}">${text}</textarea></label></p>
`,
)}</body></html>`.markup;

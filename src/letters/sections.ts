/** Sections of a letter in both dresses: a heading and lines, each with what it is, how it stands, and a link. */
import { html, type Markup } from '#letters/html';
import type { Section } from '#letters/letter';
import { say } from '#messages/vi';

export const COLOURS = { late: '#b3261e', today: '#8a4b00', calm: '#1b4f9c', plain: '#202124' } as const;
export const MUTED = 'color:#5f6368';

/** Lines of one section, ids of one line; a letter that is too long is refused by Google (200 KB) and read by nobody. */
const MOST_LINES = 40;

/** The first of them, and how many are left out. */
export const firstOf = <T>(all: readonly T[]): { readonly shown: readonly T[]; readonly rest: number } => ({
  shown: all.slice(0, MOST_LINES),
  rest: Math.max(0, all.length - MOST_LINES),
});

export interface Line {
  readonly title: string;
  /** Name of the task's area, below the title; '' for none. */
  readonly area: string;
  /** How it stands, in bold; '' for none. */
  readonly state: string;
  /** A quieter sentence below; '' for none. */
  readonly more: string;
  readonly url: string | null;
}

const lineHtml = ({ title, area, state, more, url }: Line): Markup =>
  html`<li style="margin:0 0 12px">${title}${area === '' ? null : html`<br><span style="${MUTED}">${area}</span>`}${
    state === '' ? null : html`<br><b>${state}</b>`
  }${more === '' ? null : html`<br><span style="${MUTED}">${more}</span>`}${
    url === null ? null : html`<br><a href="${url}">${say('letter.open')}</a>`
  }</li>`;

const lineText = ({ title, area, state, more, url }: Line): string[] => [
  `- ${title}`,
  ...(area === '' ? [] : [`  ${area}`]),
  ...(state === '' && more === '' ? [] : [`  ${[state, more].filter((part) => part !== '').join('. ')}.`]),
  ...(url === null ? [] : [`  ${url}`]),
];

const heading = (title: string, colour: string): Markup =>
  html`<h3 style="margin:20px 0 8px;font-size:16px;color:${colour}">${title}</h3>
`;

/** A heading, perhaps a sentence, and lines; no section where there is no line. */
export const section = (title: string, lines: readonly Line[], colour: string, intro = ''): Section[] => {
  if (lines.length === 0) return [];
  const { shown, rest } = firstOf(lines);
  const closing = rest === 0 ? [] : [say('letter.andMore', { n: rest })];
  return [
    {
      text: [title.toUpperCase(), ...(intro === '' ? [] : [intro]), ...shown.flatMap(lineText), ...closing, ''],
      html: html`${heading(title, colour)}${
        intro === ''
          ? null
          : html`<p style="margin:0 0 8px">${intro}</p>
`
      }<ul style="margin:0;padding:0 0 0 20px">${shown.map(lineHtml)}</ul>
${closing.map(
  (line) => html`<p style="margin:8px 0 0">${line}</p>
`,
)}`,
    },
  ];
};

/** What is read first: short lines in bold. */
export const headlines = (lines: readonly string[]): Section => ({
  text: [...lines, ''],
  html: html`${lines.map(
    (line) => html`<p style="margin:0 0 4px;font-size:16px"><b>${line}</b></p>
`,
  )}`,
});

/** Short facts, one a line, without bullets. */
export const facts = (title: string, lines: readonly string[], colour: string = COLOURS.plain): Section => ({
  text: [...(title === '' ? [] : [title.toUpperCase()]), ...lines, ''],
  html: html`${title === '' ? null : heading(title, colour)}${lines.map(
    (line) => html`<p style="margin:0 0 4px">${line}</p>
`,
  )}`,
});

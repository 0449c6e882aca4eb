// Elements, toasts, menus and questions of the page. Knows neither server nor grid.
import type { Shell } from '#local/server/protocol';

type Properties = Record<string, string | number | boolean | ((event: never) => unknown)>;

/** The element of index.html with this id. */
export const $ = <Kind extends HTMLElement = HTMLElement>(id: string): Kind => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found as Kind;
};

/** A new element; functions are listeners, everything else attributes. Texts are texts. */
export const h = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name, value as EventListener);
    else if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
};

/** Shows things: one that is gone is taken back, one that is new begins, the others stay as they are. */
export const shower = <Thing>(begin: (thing: Thing) => () => void) => {
  const shown = new Map<string, () => void>();
  return (things: readonly Thing[]): void => {
    const wanted = new Map(things.map((thing) => [JSON.stringify(thing), thing]));
    for (const [key, takeBack] of shown) {
      if (wanted.has(key)) continue;
      shown.delete(key);
      takeBack();
    }
    for (const [key, thing] of wanted) if (!shown.has(key)) shown.set(key, begin(thing));
  };
};

/** `02/04/2024 07:30` for an instant of the server. */
export const spoken = (at: string): string => `${at.slice(0, 10).split('-').reverse().join('/')} ${at.slice(11, 16)}`;

const TOAST_MS = 6000;

/** Tells something in passing, above everything else that is open. */
export const toast = (title: string, text: string): void => {
  const note = h('p', {}, ...(title ? [h('b', {}, title), h('br')] : []), text);
  note.append(h('button', { 'aria-label': 'Đóng', click: () => note.remove() }, '×'));
  for (const shown of $('toasts').children) if (shown.isEqualNode(note)) shown.remove();
  $('toasts').append(note);
  $('toasts').hidePopover();
  $('toasts').showPopover();
  setTimeout(() => note.remove(), TOAST_MS);
};

/** The focus that a menu or a dialog gives back brings no caret, without which nothing can be typed into the grid. */
const putCaret = (): void => getSelection()?.collapse(document.activeElement);

/** What can be chosen; null for what it is the caption of the items below. */
export type Item = readonly [caption: string, run: (() => unknown) | null];

/** A menu at a place of the screen; arrows, Home, End, Enter and Escape work as usual. */
export const openMenu = (items: readonly Item[], left: number, top: number, label: string): void => {
  const menu = h('div', { popover: 'auto', role: 'menu', class: 'menu', 'aria-label': label });
  menu.append(
    ...items.map(([caption, run]) =>
      run ? h('button', { role: 'menuitem', click: run }, caption) : h('p', {}, caption),
    ),
  );
  const entries = [...menu.querySelectorAll('button')];
  menu.addEventListener('click', () => menu.hidePopover(), true);
  menu.addEventListener('keydown', (event) => {
    const at = entries.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab') menu.hidePopover();
    if (to === undefined) return;
    entries.at(to % entries.length)?.focus();
    event.preventDefault();
  });
  menu.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    menu.remove();
    putCaret();
  });
  document.body.append(menu);
  menu.showPopover();
  menu.style.left = `${Math.max(0, Math.min(left, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(0, Math.min(top, innerHeight - menu.offsetHeight - 8))}px`;
  entries[0]?.focus();
};

type Dialog = Shell['dialogs'][number];
const CAPTIONS = { YES: 'Có', NO: 'Không', OK: 'OK', CANCEL: 'Hủy', CLOSE: '×' };

/** `input`: what the input begins with; null for none. */
type Question = Omit<Dialog, 'id' | 'kind'> & { input: string | null };

/** Asks in a modal dialog; Escape and × answer CLOSE. Who calls the result takes the question back: nothing is answered. */
export const ask = (question: Question, answered: (button: string, text: string) => void): (() => void) => {
  const { title, text, input, buttons } = question;
  const field = h('input', { 'aria-label': text || title, value: input ?? '' });
  const choices = buttons.map((button) => h('button', { value: button }, CAPTIONS[button]));
  const close = h('button', { class: 'close', value: 'CLOSE', 'aria-label': 'Đóng' }, CAPTIONS.CLOSE);
  const form = h('form', { method: 'dialog' }, h('h2', {}, title), h('p', {}, text));
  form.append(...(input === null ? [] : [field]), h('footer', {}, ...choices), close);
  const dialog = h('dialog', { class: 'ask', 'aria-label': title || text }, form);
  dialog.addEventListener('close', () => {
    dialog.remove();
    putCaret();
    const button = dialog.returnValue || 'CLOSE';
    answered(button, button === 'CLOSE' ? '' : field.value);
  });
  document.body.append(dialog);
  dialog.showModal();
  field.select();
  return () => dialog.remove();
};

// Elements, toasts, menus and questions of the page. Knows neither server nor grid.

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

/** What can be chosen; null for what it is the caption of the items below. */
export type Item = readonly [caption: string, run: (() => unknown) | null];

/** A menu at a place of the screen; arrows, Home, End, Enter and Escape work as usual. */
export const openMenu = (items: readonly Item[], left: number, top: number, label: string): void => {
  const menu = h('div', { popover: 'auto', role: 'menu', class: 'menu', 'aria-label': label });
  const parts = items.map(([caption, run]) => {
    if (run === null) return h('p', {}, caption);
    const click = (): void => {
      menu.hidePopover();
      run();
    };
    return h('button', { role: 'menuitem', click }, caption);
  });
  const entries = parts.filter((part) => part instanceof HTMLButtonElement);
  menu.append(...parts);
  menu.addEventListener('keydown', (event) => {
    const at = entries.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab') menu.hidePopover();
    if (to === undefined) return;
    entries.at(to % entries.length)?.focus();
    event.preventDefault();
  });
  menu.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') menu.remove();
  });
  document.body.append(menu);
  menu.showPopover();
  menu.style.left = `${Math.max(0, Math.min(left, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(0, Math.min(top, innerHeight - menu.offsetHeight - 8))}px`;
  entries[0]?.focus();
};

const CAPTIONS = { YES: 'Có', NO: 'Không', OK: 'OK', CANCEL: 'Hủy' } as const;

export interface Question {
  title: string;
  text: string;
  /** What the input begins with; null for none. */
  input: string | null;
  buttons: readonly (keyof typeof CAPTIONS)[];
}

/** Asks in a modal dialog; `answered` is not called when close() ends it. Escape and × answer CLOSE. */
export const ask = (question: Question, answered: (button: string, text: string) => void): { close(): void } => {
  const { title, text, input, buttons } = question;
  const field = h('input', { 'aria-label': text || title, value: input ?? '' });
  const end = (button: string): void => {
    dialog.remove();
    answered(button, button === 'CLOSE' ? '' : field.value);
  };
  const choices = buttons.map((button) => h('button', { value: button, click: () => end(button) }, CAPTIONS[button]));
  const close = h('button', { class: 'close', 'aria-label': 'Đóng', click: () => end('CLOSE') }, '×');
  const dialog = h('dialog', { class: 'ask', 'aria-label': title || text }, h('h2', {}, title), close);
  dialog.append(h('p', {}, text), ...(input === null ? [] : [field]), h('footer', {}, ...choices));
  dialog.addEventListener('cancel', () => end('CLOSE'));
  field.addEventListener('keydown', ({ key }) => key === 'Enter' && end(buttons[0] ?? 'OK'));
  document.body.append(dialog);
  dialog.showModal();
  (input === null ? choices[0] : field)?.focus();
  field.select();
  return { close: () => dialog.remove() };
};

// The page: binds grid, shell and server together. It holds no truth; it shows what the server pushes.
import { bindCellMenu } from '#local/page/cell-menu';
import { $, ask, h, openMenu, toast } from '#local/page/dom';
import { Frames } from '#local/page/frames';
import { Edits } from '#local/page/grid/edits';
import { Grid } from '#local/page/grid/grid';
import { paintMarks } from '#local/page/grid/marks';
import { addExecution, addMail, bindOutbox, emptyOutbox } from '#local/page/outbox';
import { Overlay } from '#local/page/overlay';
import { Server } from '#local/page/server';
import { bindStrip, order } from '#local/page/strip';
import { showTabs } from '#local/page/tab-bar';
import { showWelcome } from '#local/page/welcome';
import type { Book, Dialog, Frame, Intent, Menu, Push } from '#local/server/protocol';

const OFFLINE = 'Mất kết nối với máy chạy thử: chưa sửa được gì lúc này.';
const NOT_SIMULATED = 'Bản chạy thử không mô phỏng việc này.';

const send = async (intent: Intent, sure = false): Promise<void> => {
  const lost = { ok: false, message: OFFLINE, ask: false } as const;
  const answer = server.isUp ? await server.intend(intent, sure).catch(() => lost) : lost;
  if (answer.ok) return;
  if (!answer.ask) toast('', answer.message);
  else
    ask({ title: '', text: answer.message, input: null, buttons: ['OK', 'CANCEL'] }, (button) => {
      if (button === 'OK') void send(intent, true);
    });
};

const showMenus = (menus: readonly Menu[]): void => {
  const buttons = menus.map(({ caption, items }) => {
    const run = (functionName: string) => () => order(server, '/menu', { functionName });
    const entries = items.map((item) => [item.caption, item.functionName ? run(item.functionName) : null] as const);
    const button = h('button', { role: 'menuitem', 'aria-haspopup': 'menu' }, caption);
    button.onclick = () => openMenu(entries, button.offsetLeft, button.offsetTop + button.offsetHeight, caption);
    return button;
  });
  $('menus').replaceChildren(...buttons);
};

const dialogs = new Map<number, { close(): void }>();
const showDialog = ({ id, kind, title, text, buttons }: Dialog): void => {
  if (dialogs.has(id)) return;
  const input = kind === 'prompt' ? '' : null;
  const opened = ask({ title, text, input, buttons }, (button, typed) => {
    dialogs.delete(id);
    void order(server, '/answer', { id, button, text: typed });
  });
  dialogs.set(id, opened);
};
const closeDialog = (id: number): void => {
  dialogs.get(id)?.close();
  dialogs.delete(id);
};

const showBook = (book: Book): void => {
  $<HTMLDialogElement>('welcome').close();
  $('name').textContent = document.title = book.name;
  const isFirst = grid.sheet < 0;
  grid.open(book);
  if (isFirst) paintMarks(grid, (row, column) => overlay.press(row, column));
  emptyOutbox();
  showMenus(book.menus);
  showStrip(book.strip);
  showOpen(book.dialogs, [book.sidebar, book.modal]);
};
/** Dialogs and frames that are open, and no others. */
const showOpen = (open: readonly Dialog[], shown: readonly (Frame | null)[]): void => {
  for (const id of dialogs.keys()) if (!open.some((dialog) => dialog.id === id)) closeDialog(id);
  open.forEach(showDialog);
  frames.only(shown);
};

/** Univer begins a tab in its first cell, which may be hidden. */
const leaveHidden = (): void => {
  const { sheet, picked, mirror } = grid;
  const { hiddenRows = [], frozenRows = 0 } = mirror.tab(sheet) ?? {};
  const seen = { row: frozenRows + 1, column: 1, rows: 1, columns: 1 };
  if (picked && hiddenRows.includes(picked.row)) grid.select(sheet, seen);
};
const choose = (sheet: number): void => {
  grid.activate(sheet);
  requestAnimationFrame(leaveHidden);
};
const drawTabs = (): void => {
  showTabs(grid.mirror.tabs, grid.sheet, choose, send);
  overlay.follow();
};

const shows: { [Kind in Push['is']]: (push: Extract<Push, { is: Kind }>) => void } = {
  welcome: ({ welcome }) => {
    showOpen([], []);
    showWelcome(server, welcome);
  },
  book: ({ book }) => showBook(book),
  tabs: ({ tabs, activeTab }) => grid.reshape(tabs, activeTab),
  lines: (lines) => grid.shift(lines),
  cells: ({ sheet, cells }) => grid.patch(sheet, cells),
  newTab: ({ tab, index }) => grid.add(tab, index),
  menus: ({ menus }) => showMenus(menus),
  toast: ({ title, text }) => toast(title, text),
  dialog: ({ dialog }) => showDialog(dialog),
  dialogClosed: ({ id }) => closeDialog(id),
  frame: ({ frame }) => frames.show(frame),
  frameClosed: ({ token }) => frames.hide(token),
  select: ({ sheet, rect }) => grid.select(sheet, rect),
  strip: ({ strip }) => showStrip(strip),
  mail: ({ mail, index }) => addMail(mail, index),
  execution: ({ execution }) => addExecution(execution),
};

const GRID_PUSHES: readonly Push['is'][] = ['book', 'tabs', 'newTab', 'cells', 'lines', 'select'];
const heard = (push: Push): void => {
  (shows[push.is] as (push: Push) => void)(push);
  if (GRID_PUSHES.includes(push.is)) drawTabs();
};

const grid = new Grid('grid');
const overlay = new Overlay(grid, send);
const edits = new Edits(grid, send, () => toast('', NOT_SIMULATED));
const server = new Server(heard, (isUp) => {
  $('banner').hidden = isUp;
});
const frames = new Frames(server, () => $('grid').focus());
const showStrip = bindStrip(server);
bindCellMenu(grid, send, (text) => edits.paste(text));
bindOutbox();
grid.api.addEvent(grid.api.Event.ActiveSheetChanged, () => {
  drawTabs();
  grid.stretch(grid.mirror.cells(grid.sheet));
});
for (const id of ['menus', 'tools', 'tabs']) {
  $(id).onmousedown = (event) => event.target instanceof HTMLButtonElement && event.preventDefault();
}
$('add-tab').onclick = () => send({ do: 'addTab' });
const KEYS: Readonly<Record<string, () => unknown>> = {
  'ctrl+z': () => send({ do: 'undo' }),
  'ctrl+y': () => send({ do: 'redo' }),
  'ctrl+shift+z': () => send({ do: 'redo' }),
  'alt+arrowdown': () => grid.picked && overlay.press(grid.picked.row, grid.picked.column),
};
addEventListener(
  'keydown',
  (event) => {
    if (grid.isEditing || !$('grid').contains(document.activeElement)) return;
    const held = `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}`;
    const act = KEYS[`${held}${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`];
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  },
  true,
);
Object.assign(window, {
  __cchc: { shown: (sheet: number) => grid.shown(sheet), mirror: (sheet: number) => grid.wanted(sheet), grid },
});

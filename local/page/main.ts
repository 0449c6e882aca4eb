// The page: binds grid, shell and server together. It holds no truth; it shows what the server pushes.
import { LifecycleStages } from '@univerjs/core';
import { $, ask, shower, toast } from '#local/page/dom';
import { openFrame } from '#local/page/frames';
import { Edits } from '#local/page/grid/edits';
import { Grid } from '#local/page/grid/grid';
import { styleOf } from '#local/page/grid/look';
import { paintMarks } from '#local/page/grid/marks';
import { bindCellMenu, bindMenus, showTabs } from '#local/page/menus';
import { Overlay } from '#local/page/overlay';
import { Server } from '#local/page/server';
import { addExecution, addMail, bindStrip, emptyOutbox, showWelcome } from '#local/page/strip';
import type { Book, Intent, Push, Shell } from '#local/server/protocol';

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

const showDialogs = shower(({ id, kind, ...question }: Shell['dialogs'][number]) =>
  ask({ ...question, input: kind === 'prompt' ? '' : null }, (button, text) =>
    server.order('/answer', { id, button, text }),
  ),
);

const showShell = ({ name, menus, dialogs, frames, strip }: Shell): void => {
  $('name').textContent = document.title = name;
  showMenus([menus]);
  showDialogs(dialogs);
  showFrames(frames);
  showStrip(strip);
};
/** Univer begins a tab in its first cell, which may be hidden, and a book without telling the formula bar. */
const begin = (isOpening: boolean): void => {
  const { sheet, picked, mirror } = grid;
  const { hiddenRows = [], frozenRows = 0 } = mirror.tab(sheet) ?? {};
  const seen = { row: hiddenRows.includes(1) ? frozenRows + 1 : 1, column: 1, rows: 1, columns: 1 };
  if (isOpening || (picked && hiddenRows.includes(picked.row))) grid.select(sheet, seen);
};
/** Univer takes marks over its cells once it holds a first workbook. */
let isPainted = false;
const showBook = (book: Book): void => {
  $<HTMLDialogElement>('welcome').close();
  // The button that the dialog gives the focus back to would keep it from the grid.
  if (document.activeElement?.id === 'reopen') $('reopen').blur();
  grid.open(book);
  if (!isPainted) paintMarks(grid, (row, column) => overlay.press(row, column));
  isPainted = true;
  grid.onceDrawn(() => begin(isUntouched()), LifecycleStages.Steady);
  emptyOutbox();
  showShell(book);
};

const isUntouched = (): boolean => !grid.isEditing && grid.picked?.row === 1 && grid.picked.column === 1;
const choose = (sheet: number): void => {
  grid.activate(sheet);
  grid.onceDrawn(() => begin(false));
};
const drawTabs = (): void => {
  showTabs(grid, choose, send);
  overlay.follow();
};

const shows: { [Kind in Push['is']]: (push: Extract<Push, { is: Kind }>) => void } = {
  welcome: ({ welcome }) => {
    grid.close();
    showDialogs([]);
    showFrames([]);
    showWelcome(server, welcome);
  },
  book: ({ book }) => showBook(book),
  tabs: ({ tabs, activeTab }) => grid.reshape(tabs, activeTab),
  cells: ({ sheet, cells }) => grid.patch(sheet, cells),
  shell: ({ shell }) => showShell(shell),
  toast: ({ title, text }) => toast(title, text),
  select: ({ sheet, rects: [first, ...others] }) => first && grid.select(sheet, first, ...others),
  mail: ({ mail, index }) => addMail(mail, index),
  execution: ({ execution }) => addExecution(execution),
};

const GRID_PUSHES: readonly Push['is'][] = ['book', 'tabs', 'cells', 'select'];
const heard = (push: Push, number: number): void => {
  (shows[push.is] as (push: Push) => void)(push);
  if (GRID_PUSHES.includes(push.is)) drawTabs();
  forTests.heard = number;
};

const grid = new Grid('grid');
const overlay = new Overlay(grid, send);
const edits = new Edits(grid, send, () => toast('', NOT_SIMULATED));
const server = new Server(heard, (isUp) => $('banner').toggleAttribute('hidden', isUp));
const showMenus = bindMenus((functionName) => server.order('/menu', { functionName }));
const showFrames = shower((frame: Shell['frames'][number]) => openFrame(server, frame));
const showStrip = bindStrip(server);
bindCellMenu(grid, send, (text) => edits.paste(text));
grid.api.addEvent(grid.api.Event.ActiveSheetChanged, () => {
  drawTabs();
  grid.stretch();
});
for (const id of ['menus', 'tabs'])
  $(id).onmousedown = (event) => event.target instanceof HTMLButtonElement && event.preventDefault();
$('add-tab').onclick = () => send({ do: 'addTab' });
const KEYS: Readonly<Record<string, () => unknown>> = {
  'ctrl+z': () => send({ do: 'undo' }),
  'ctrl+y': () => send({ do: 'redo' }),
  'ctrl+shift+z': () => send({ do: 'redo' }),
  'alt+arrowdown': () => grid.picked && overlay.press(grid.picked.row, grid.picked.column),
};
const press = (event: KeyboardEvent): void => {
  if (grid.isEditing || !$('grid').contains(document.activeElement)) return;
  const held = `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}`;
  const act = KEYS[`${held}${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`];
  if (!act) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  act();
};
addEventListener('keydown', press, true);
/** For tests, which compare what stands in the grid with what it was told, and wait until it was told all. */
const { __cchc: forTests } = Object.assign(window, { __cchc: { grid, styleOf, heard: -1 } });

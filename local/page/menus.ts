// Menus of the page: the add-in's own, the one of the picked cells, and the tabs below the grid. Knows no Univer.

import type { Rect } from '#local/model/rect';
import type { Axis } from '#local/model/structure';
import { $, ask, h, type Item, openMenu, shower, toast } from '#local/page/dom';
import type { Grid } from '#local/page/grid/grid';
import { isLink } from '#local/page/grid/look';
import type { Intent, Shell, Tab } from '#local/server/protocol';

type Send = (intent: Intent) => void;

/** Shows the menus that the add-in built; the same ones again are left alone, lest a button lose the focus. */
export const bindMenus = (click: (functionName: string) => unknown) =>
  shower((menus: Shell['menus']) => {
    const buttons = menus.map(({ caption, items }) => {
      const entries = items.map((one): Item => [one.caption, one.functionName ? () => click(one.functionName) : null]);
      const button = h('button', { role: 'menuitem', 'aria-haspopup': 'menu' }, caption);
      button.onclick = () => openMenu(entries, button.offsetLeft, button.offsetTop + button.offsetHeight, caption);
      return button;
    });
    $('menus').append(...buttons);
    return () => $('menus').replaceChildren();
  });

/** Sorts the picked block by the column of the cursor; with one row or whole columns picked, all below the frozen rows. */
const sort = ({ mirror, sheet, picked }: Grid, send: Send, ascending: boolean): void => {
  const [tab, block] = [mirror.tab(sheet), picked?.rects.at(-1)];
  if (!tab || !picked || !block) return;
  const isWhole = block.rows === 1 || block.rows === tab.maxRows;
  const row = tab.frozenRows + 1;
  const all = { row, column: 1, rows: tab.maxRows - tab.frozenRows, columns: tab.maxColumns };
  send({ do: 'sort', sheet, rect: isWhole ? all : block, column: picked.column, ascending });
};

const lineItems = (sheet: number, block: Rect, axis: Axis, send: Send): Item[] => {
  const [first, count] = axis === 'rows' ? [block.row, block.rows] : [block.column, block.columns];
  const [lines, before, after] = axis === 'rows' ? ['hàng', 'ở trên', 'ở dưới'] : ['cột', 'bên trái', 'bên phải'];
  const item = (caption: string, what: 'insert' | 'delete' | 'hide' | 'show', at = first): Item => {
    return [caption, () => send({ do: what, sheet, axis, at, count })];
  };
  return [
    item(`Chèn ${count} ${lines} ${before}`, 'insert'),
    item(`Chèn ${count} ${lines} ${after}`, 'insert', first + count),
    item(`Xóa ${count} ${lines}`, 'delete'),
    item(`Ẩn ${count} ${lines}`, 'hide'),
    item(`Hiện ${lines} đang ẩn ở đây`, 'show'),
  ];
};

const itemsOf = (grid: Grid, send: Send, paste: (text: string) => void): Item[] => {
  const { sheet, picked, mirror } = grid;
  const block = picked?.rects.at(-1);
  if (!picked || !block) return [];
  const refused = (): void => toast('', 'Trình duyệt không cho đọc bộ nhớ tạm: hãy bấm Ctrl+V.');
  const { maxRows, maxColumns } = mirror.tab(sheet) ?? {};
  const { show } = mirror.at(sheet, picked.row, picked.column);
  return [
    ...(isLink(show) ? [['Mở liên kết', () => open(show, '_blank', 'noopener')] as const] : []),
    ['Cắt', () => grid.api.executeCommand('univer.command.cut')],
    ['Sao chép', () => grid.api.executeCommand('univer.command.copy')],
    ['Dán', () => navigator.clipboard.readText().then(paste, refused)],
    ...(block.rows === maxRows ? [] : lineItems(sheet, block, 'rows', send)),
    ...(block.columns === maxColumns ? [] : lineItems(sheet, block, 'columns', send)),
    ['Sắp xếp A→Z theo cột này', () => sort(grid, send, true)],
    ['Sắp xếp Z→A theo cột này', () => sort(grid, send, false)],
    ['Chỉ mình tôi được sửa vùng này', () => send({ do: 'protect', sheet, rect: block })],
    ['Mở vùng này cho mọi người', () => send({ do: 'unprotect', sheet, rect: block })],
  ];
};

/** A right click on the grid says what may be done with the picked cells. */
export const bindCellMenu = (grid: Grid, send: Send, paste: (text: string) => void): void =>
  $('grid').addEventListener('contextmenu', (event) => {
    event.preventDefault();
    openMenu(itemsOf(grid, send, paste), event.clientX, event.clientY, 'Việc với ô đang chọn');
  });

const tabItems = ({ id, name }: Tab, send: Send): Item[] => {
  const rename = { title: 'Đổi tên trang', text: 'Tên mới', input: name, buttons: ['OK', 'CANCEL'] } as const;
  const remove = { ...rename, title: 'Xóa trang', text: `Xóa trang “${name}” cùng mọi ô của nó?`, input: null };
  const decide = (question: typeof rename | typeof remove, intentOf: (text: string) => Intent) => () =>
    ask(question, (button, text) => button === 'OK' && send(intentOf(text)));
  return [
    ['Đổi tên…', decide(rename, (text) => ({ do: 'renameTab', sheet: id, name: text }))],
    ['Xóa…', decide(remove, () => ({ do: 'deleteTab', sheet: id }))],
  ];
};

/** Draws the tabs anew. */
export const showTabs = ({ mirror, sheet }: Grid, choose: (sheet: number) => void, send: Send): void => {
  const drawn = mirror.tabs.map((tab) => {
    const items = tabItems(tab, send);
    const contextmenu = (event: MouseEvent): void => {
      event.preventDefault();
      const { left, top } = button.getBoundingClientRect();
      openMenu(items, left, top - 80, `Trang ${tab.name}`);
    };
    const properties = { role: 'tab', 'aria-selected': String(tab.id === sheet), title: 'Bấm đúp để đổi tên' };
    const listeners = { click: () => choose(tab.id), dblclick: () => items[0]?.[1]?.(), contextmenu };
    const button = h('button', { ...properties, ...listeners }, tab.name);
    if (tab.color) button.style.boxShadow = `inset 0 -3px ${tab.color}`;
    return button;
  });
  $('tab-list').replaceChildren(...drawn);
  $('tab-list').querySelector('[aria-selected=true]')?.scrollIntoView({ inline: 'nearest' });
};

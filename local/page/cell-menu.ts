// What a person may do with the picked cells beyond typing: the right-click menu and the tool bar. Knows no Univer.
import { $, type Item, openMenu, toast } from '#local/page/dom';
import type { Grid, Picked } from '#local/page/grid/grid';
import type { Intent } from '#local/server/protocol';

type Send = (intent: Intent) => void;

/** Sorts the picked block by the column of the cursor; with one row or whole columns picked, all below the frozen rows. */
const sort = ({ mirror, sheet, picked }: Grid, send: Send, ascending: boolean): void => {
  const [tab, block] = [mirror.tab(sheet), picked?.rects.at(-1)];
  if (!tab || !picked || !block) return;
  const isWhole = block.rows === 1 || block.rows === tab.maxRows;
  const row = tab.frozenRows + 1;
  const all = { row, column: 1, rows: tab.maxRows - tab.frozenRows, columns: tab.maxColumns };
  send({ do: 'sort', sheet, rect: isWhole ? all : block, column: picked.column, ascending });
};

const lineItems = (sheet: number, block: Picked['rects'][number], axis: 'rows' | 'columns', send: Send): Item[] => {
  const isRows = axis === 'rows';
  const [at, count] = isRows ? [block.row, block.rows] : [block.column, block.columns];
  const name = `${count} ${isRows ? 'hàng' : 'cột'}`;
  const insert = isRows ? 'insertRows' : 'insertColumns';
  return [
    [`Chèn ${name} ${isRows ? 'ở trên' : 'bên trái'}`, () => send({ do: insert, sheet, at, count })],
    [`Chèn ${name} ${isRows ? 'ở dưới' : 'bên phải'}`, () => send({ do: insert, sheet, at: at + count, count })],
    [`Xóa ${name}`, () => send({ do: isRows ? 'deleteRows' : 'deleteColumns', sheet, at, count })],
    [`Ẩn ${name}`, () => send({ do: 'hide', sheet, axis, first: at, count })],
    [`Hiện ${isRows ? 'hàng' : 'cột'} đang ẩn ở đây`, () => send({ do: 'show', sheet, axis, first: at, count })],
  ];
};

const itemsOf = (grid: Grid, send: Send, paste: (text: string) => void): Item[] => {
  const { sheet, picked } = grid;
  const block = picked?.rects.at(-1);
  if (!block) return [];
  const refused = (): void => toast('', 'Trình duyệt không cho đọc bộ nhớ tạm: hãy bấm Ctrl+V.');
  const { maxRows, maxColumns } = grid.mirror.tab(sheet) ?? {};
  return [
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

/** Binds menu and tool bar. */
export const bindCellMenu = (grid: Grid, send: Send, paste: (text: string) => void): void => {
  $('grid').addEventListener('contextmenu', (event) => {
    event.preventDefault();
    openMenu(itemsOf(grid, send, paste), event.clientX, event.clientY, 'Việc với ô đang chọn');
  });
  $('undo').onclick = () => send({ do: 'undo' });
  $('redo').onclick = () => send({ do: 'redo' });
  $('bold').onclick = () => grid.api.executeCommand('sheet.command.set-range-bold');
  $('fill').onchange = () => {
    const style = { background: $<HTMLInputElement>('fill').value };
    for (const rect of grid.picked?.rects ?? []) send({ do: 'style', sheet: grid.sheet, rect, style });
  };
  $('ascending').onclick = () => sort(grid, send, true);
  $('descending').onclick = () => sort(grid, send, false);
};

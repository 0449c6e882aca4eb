// The tabs below the grid: choose, add, rename, delete. Knows no cell.
import { $, ask, h, type Item, openMenu } from '#local/page/dom';
import type { Intent, Tab } from '#local/server/protocol';

/** Draws the bar anew. */
export const showTabs = (
  tabs: readonly Tab[],
  active: number,
  choose: (sheet: number) => void,
  send: (intent: Intent) => void,
): void => {
  const rename = ({ id, name }: Tab): void => {
    ask({ title: 'Đổi tên trang', text: 'Tên mới', input: name, buttons: ['OK', 'CANCEL'] }, (button, text) => {
      if (button === 'OK' && text !== name) send({ do: 'renameTab', sheet: id, name: text });
    });
  };
  const remove = ({ id, name }: Tab): void => {
    const text = `Xóa trang “${name}” cùng mọi ô của nó?`;
    ask({ title: 'Xóa trang', text, input: null, buttons: ['OK', 'CANCEL'] }, (button) => {
      if (button === 'OK') send({ do: 'deleteTab', sheet: id });
    });
  };
  const drawn = tabs.map((tab) => {
    const items: Item[] = [
      ['Đổi tên…', () => rename(tab)],
      ['Xóa…', () => remove(tab)],
    ];
    const contextmenu = (event: MouseEvent): void => {
      event.preventDefault();
      const { left, top } = button.getBoundingClientRect();
      openMenu(items, left, top - 80, `Trang ${tab.name}`);
    };
    const properties = { role: 'tab', 'aria-selected': String(tab.id === active), title: 'Bấm đúp để đổi tên' };
    const listeners = { click: () => choose(tab.id), dblclick: () => rename(tab), contextmenu };
    const button = h('button', { ...properties, ...listeners }, tab.name);
    if (tab.color) button.style.boxShadow = `inset 0 -3px ${tab.color}`;
    return button;
  });
  $('tab-list').replaceChildren(...drawn);
  $('tab-list').querySelector('[aria-selected=true]')?.scrollIntoView({ inline: 'nearest' });
};

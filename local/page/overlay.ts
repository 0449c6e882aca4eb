// What floats over the grid: cards of charts, notes and errors of the cell under the pointer. Knows no server.
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/preset-sheets-core';
import { $, h, openMenu, svg } from '#local/page/dom';
import { type Grid, UNIT } from '#local/page/grid/grid';
import type { Intent, Tab } from '#local/server/protocol';

type Chart = Tab['charts'][number];

/** Share of the picture's width that names take; pixels of a letter, and of a value behind its bar. */
const NAMES = 0.34;
const LETTER = 7;
const VALUE = 60;

const cut = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, letters - 1)}…` : text;

const picture = (title: string, bars: NonNullable<Chart['bars']>, width: number, height: number): Element => {
  const [step, left] = [height / bars.length, width * NAMES];
  const top = Math.max(...bars.map(({ value }) => value), 0) || 1;
  const parts = bars.flatMap(({ label, text, value }, index) => {
    const [middle, length] = [(index + 0.5) * step, (value / top) * (width - left - VALUE)];
    return [
      svg('text', { x: left - 6, y: middle + 4, 'text-anchor': 'end' }, cut(label, Math.floor(left / LETTER))),
      svg('rect', { x: left, y: middle - step * 0.35, width: length, height: step * 0.7 }),
      svg('text', { x: left + length + 5, y: middle + 4 }, text),
    ];
  });
  return svg('svg', { width, height, role: 'img', 'aria-label': title }, ...parts);
};

/** A chart as a card as large as it says, with a plain picture: bars with their values written. */
const chartCard = ({ title, width, height, bars }: Chart): HTMLElement => {
  const missing = bars ? 'Chưa có số liệu' : 'Bản chạy thử không mô phỏng loại biểu đồ này.';
  const shown = bars?.length ? picture(title, bars, width - 24, height - 48) : missing;
  return h('figure', { style: `width: ${width}px; height: ${height}px` }, h('figcaption', {}, title), shown);
};

export class Overlay {
  private readonly hint = h('p', { class: 'hint', role: 'tooltip' });
  private drawn = '';
  private due = 0;

  constructor(
    private readonly grid: Grid,
    private readonly send: (intent: Intent) => void,
  ) {
    const { api } = grid;
    document.body.append(this.hint);
    api.addEvent(api.Event.CommandExecuted, () => {
      this.due ||= requestAnimationFrame(() => this.follow());
    });
    api.addEvent(api.Event.CellPointerMove, ({ row, column }) => this.point(row + 1, column + 1));
    new ResizeObserver(() => this.follow()).observe($('grid'));
    $('grid').addEventListener('pointerleave', () => this.hint.classList.remove('on'));
  }

  /** Where the cell stands in the window, and the part of the window where cells scroll. */
  private place(row: number, column: number) {
    const { injector, api, mirror, sheet } = this.grid;
    const render = injector.get(IRenderManagerService).getRenderById(UNIT);
    const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const skeleton = api.getActiveWorkbook()?.getActiveSheet().getSkeleton();
    const cell = skeleton?.getCellWithCoordByIndex(row - 1, column - 1);
    const tab = mirror.tab(sheet);
    if (!render || !main || !cell || !tab) return null;
    const canvas = render.engine.getCanvasElement().getBoundingClientRect();
    // The canvas takes its new size some frames after the grid has it.
    const { right, bottom } = $('grid').getBoundingClientRect();
    return {
      left: canvas.left + cell.startX - (column > tab.frozenColumns ? main.viewportScrollX : 0),
      top: canvas.top + cell.startY - (row > tab.frozenRows ? main.viewportScrollY : 0),
      width: cell.endX - cell.startX,
      height: cell.endY - cell.startY,
      inset: { left: canvas.left + main.left, top: canvas.top + main.top, right, bottom },
    };
  }

  /** Cards go where their cells are now. */
  follow(): void {
    this.due = 0;
    const { mirror, sheet } = this.grid;
    const charts = mirror.tab(sheet)?.charts ?? [];
    const key = JSON.stringify([sheet, charts]);
    if (key !== this.drawn) $('cards').replaceChildren(...charts.map(chartCard));
    this.drawn = key;
    for (const [index, { row, column }] of charts.entries()) {
      const place = this.place(row, column);
      const card = $('cards').children[index] as HTMLElement;
      if (!place) continue;
      const { top, right, bottom, left } = place.inset;
      $('cards').style.inset = `${top}px ${innerWidth - right}px ${innerHeight - bottom}px ${left}px`;
      card.style.transform = `translate(${place.left - left}px, ${place.top - top}px)`;
    }
    this.tell();
  }

  /** What the cell with the cursor has to say, in the line beside the tabs. */
  private tell(): void {
    const { mirror, sheet, picked } = this.grid;
    const { note = '', message = '' } = picked ? mirror.at(sheet, picked.row, picked.column) : {};
    const about = message || note;
    if ($('about').textContent !== about) $('about').textContent = about;
  }

  private point(row: number, column: number): void {
    const { note, message } = this.grid.mirror.at(this.grid.sheet, row, column);
    const place = note || message ? this.place(row, column) : null;
    this.hint.classList.toggle('on', place !== null);
    if (!place) return;
    this.hint.textContent = [message, note].filter(Boolean).join('\n');
    this.hint.style.left = `${Math.min(place.left + place.width + 4, innerWidth - 320)}px`;
    this.hint.style.top = `${Math.min(place.top, innerHeight - this.hint.offsetHeight - 8)}px`;
  }

  /** The arrow or the tick box of a cell was pressed. */
  press(row: number, column: number): void {
    const { mirror, sheet } = this.grid;
    const { choices, show } = mirror.at(sheet, row, column);
    const rect = { row, column, rows: 1, columns: 1 };
    const type = (text: string): void => this.send({ do: 'type', sheet, rect, text });
    if (choices === true) type(show === 'TRUE' ? 'FALSE' : 'TRUE');
    const place = this.place(row, column);
    if (!choices || choices === true || !place) return;
    const items = choices.map((choice) => [choice, () => type(choice)] as const);
    openMenu(items, place.left, place.top + place.height, 'Chọn giá trị');
  }
}

// A chart of the workbook as a card with a plain picture: bars with their values written. Knows no grid.
import { h, svg } from '#local/page/dom';
import type { Tab } from '#local/server/protocol';

type Chart = Tab['charts'][number];

const INK = '#4a4e54';
/** Share of the picture's width that names take; pixels of a letter, and of a value behind its bar. */
const NAMES = 0.34;
const LETTER = 7;
const VALUE = 60;

const cut = (text: string, width: number): string => {
  const letters = Math.max(3, Math.floor(width / LETTER));
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
};

const picture = (title: string, bars: NonNullable<Chart['bars']>, width: number, height: number): SVGElement => {
  const [step, left] = [height / bars.length, width * NAMES];
  const top = Math.max(...bars.map(({ value }) => value), 0) || 1;
  const parts = bars.flatMap(({ label, text, value }, index) => {
    const [y, length] = [index * step, (value / top) * (width - left - VALUE)];
    const middle = y + step / 2 + 4;
    return [
      svg('text', { x: left - 6, y: middle, 'text-anchor': 'end' }, cut(label, left)),
      svg('rect', { x: left, y: y + step * 0.15, width: length, height: step * 0.7, fill: INK }),
      svg('text', { x: left + length + 5, y: middle }, text),
    ];
  });
  return svg('svg', { width, height, role: 'img', 'aria-label': title }, ...parts);
};

/** The card, as large as the chart says. */
export const chartCard = ({ title, width, height, bars }: Chart): HTMLElement => {
  const drawn = bars?.length ? picture(title, bars, width - 24, height - 48) : 'Chưa có số liệu';
  const shown = bars ? drawn : 'Bản chạy thử không mô phỏng loại biểu đồ này.';
  return h('figure', { style: `width: ${width}px; height: ${height}px` }, h('figcaption', {}, title), shown);
};

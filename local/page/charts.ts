// A chart of the workbook as a card with a plain picture: bars, columns or a line, values written. Knows no grid.
import { h } from '#local/page/dom';
import type { ChartView } from '#local/server/protocol';

const SVG = 'http://www.w3.org/2000/svg';
const INK = '#4a4e54';
/** Share of a bar chart's width that its names take; pixels of a line of text, and of a value behind its bar. */
const NAMES = 0.34;
const LINE = 16;
const VALUE = 60;

interface Point {
  name: string;
  value: number;
  written: string;
}
interface Size {
  width: number;
  height: number;
  /** The largest value. */
  top: number;
}

const s = (tag: string, properties: Record<string, string | number>, text = ''): SVGElement => {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
};

const word = (x: number, y: number, anchor: 'start' | 'middle' | 'end', text: string): SVGElement =>
  s('text', { x, y, 'text-anchor': anchor }, text);
const block = (x: number, y: number, width: number, height: number): SVGElement =>
  s('rect', { x, y, width, height, fill: INK });

/** The first column names, the next counts; a first row that counts nothing is a heading. */
const pointsOf = ({ rows, texts }: ChartView): Point[] =>
  rows.flatMap(([name = '', value], index) =>
    typeof value === 'number' ? [{ name: String(name), value, written: texts[index]?.[1] ?? '' }] : [],
  );

const cut = (text: string, width: number): string => {
  const letters = Math.max(3, Math.floor(width / 7));
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
};

const bars = (points: readonly Point[], { width, height, top }: Size): SVGElement[] => {
  const [step, left] = [height / points.length, width * NAMES];
  return points.flatMap(({ name, value, written }, index) => {
    const [y, length] = [index * step, (value / top) * (width - left - VALUE)];
    return [
      word(left - 6, y + step / 2 + 4, 'end', cut(name, left)),
      block(left, y + step * 0.15, length, step * 0.7),
      word(left + length + 5, y + step / 2 + 4, 'start', written),
    ];
  });
};

const columns = (points: readonly Point[], { width, height, top }: Size, isLine: boolean): SVGElement[] => {
  const [step, floor] = [width / points.length, height - LINE];
  const placed = points.map((point, index) => {
    return { ...point, x: (index + 0.5) * step, y: floor - (point.value / top) * (floor - LINE) };
  });
  const line = s('polyline', {
    points: placed.map(({ x, y }) => `${x},${y}`).join(' '),
    fill: 'none',
    stroke: INK,
  });
  const marks = placed.flatMap(({ name, written, x, y }) => [
    ...(isLine ? [] : [block(x - step * 0.35, y, step * 0.7, floor - y)]),
    word(x, y - 5, 'middle', written),
    word(x, height - 2, 'middle', cut(name, step)),
  ]);
  return isLine ? [line, ...marks] : marks;
};

/** The card, as large as the chart says. */
export const chartCard = (chart: ChartView): HTMLElement => {
  const { title, type } = chart;
  const points = pointsOf(chart);
  const [width, height] = [chart.width - 24, chart.height - 48];
  const size = { width, height, top: Math.max(...points.map(({ value }) => value), 0) || 1 };
  const picture = s('svg', { width, height, role: 'img', 'aria-label': title });
  picture.append(...(/bar/i.test(type) ? bars(points, size) : columns(points, size, /line/i.test(type))));
  const card = h('figure', {}, h('figcaption', {}, title), points.length > 0 ? picture : 'Chưa có số liệu');
  [card.style.width, card.style.height] = [`${chart.width}px`, `${chart.height}px`];
  return card;
};

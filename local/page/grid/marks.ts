// What is painted over a cell: note and error corners, the arrow of a list, the tick box; and clicks on them. Knows no server.
import type { ICellCustomRender, ICellRenderContext } from '@univerjs/core';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { Grid } from '#local/page/grid/grid';
import { documentOf } from '#local/page/grid/look';
import type { ViewCell } from '#local/server/protocol';

/** Before all of Univer's own, which are not asked: they would look for a date or number in each text that is drawn. */
const LAST_WORD = 1000;
const ARROW = 18;
const BOX = 13;
const NOTE = { color: '#f9ab00', size: 7 };
const ERROR = { color: '#d93025', size: 7 };
const GREY = '#5f6368';
/** The editor and the formula bar are plain, whatever the cell looks like. */
const EDITOR = { ff: 'Arial', fs: 10, cl: { rgb: '#202124' }, bg: { rgb: '#ffffff' }, vt: 1, tb: 3 };

const areaOf = ({ primaryWithCoord: cell }: ICellRenderContext) => (cell.isMergedMainCell ? cell.mergeInfo : cell);

const drawArrow = (pen: CanvasRenderingContext2D, info: ICellRenderContext): void => {
  const { endX, endY, startY } = areaOf(info);
  const [x, y] = [endX - ARROW / 2, Math.min(startY + 10, (startY + endY) / 2)];
  pen.fillStyle = GREY;
  pen.beginPath();
  pen.moveTo(x - 4, y - 2);
  pen.lineTo(x + 4, y - 2);
  pen.lineTo(x, y + 3);
  pen.fill();
};

const drawBox = (pen: CanvasRenderingContext2D, info: ICellRenderContext): void => {
  const { startX, endX, startY, endY } = areaOf(info);
  const [x, y] = [(startX + endX - BOX) / 2, (startY + endY - BOX) / 2];
  const isTicked = info.data?.v === 'TRUE';
  pen.lineWidth = 2;
  pen.strokeStyle = pen.fillStyle = isTicked ? '#1967d2' : GREY;
  pen.strokeRect(x, y, BOX, BOX);
  if (!isTicked) return;
  pen.fillRect(x, y, BOX, BOX);
  pen.strokeStyle = '#fff';
  pen.beginPath();
  pen.moveTo(x + 3, y + 7);
  pen.lineTo(x + 5.5, y + 9.5);
  pen.lineTo(x + 10.5, y + 3.5);
  pen.stroke();
};

/** Paints the marks and lets the editor begin with what was typed; `pressed` hears clicks on arrows and tick boxes. */
export const paintMarks = (grid: Grid, pressed: (row: number, column: number) => void): void => {
  /** A menu that opens while the button is down would be closed by its going up. */
  const onPointerDown = ({ row, col }: ICellRenderContext): void =>
    addEventListener('pointerup', () => setTimeout(() => pressed(row + 1, col + 1)), { once: true });
  const isOnArrow: ICellCustomRender['isHit'] = ({ x }, info) => x > areaOf(info).endX - ARROW;
  const isOnBox: ICellCustomRender['isHit'] = ({ x }, info) =>
    Math.abs(x - (areaOf(info).startX + areaOf(info).endX) / 2) < BOX;
  const arrow = { drawWith: drawArrow, isHit: isOnArrow, onPointerDown };
  const box = { drawWith: drawBox, isHit: isOnBox, onPointerDown };
  const marks = ({ choices, note, kind }: ViewCell) => ({
    ...(note ? { markers: { tr: NOTE } } : kind === 'error' ? { markers: { tr: ERROR } } : {}),
    ...(choices === true ? { customRender: [box], fontRenderExtension: { isSkip: true } } : {}),
    ...(Array.isArray(choices) ? { customRender: [arrow], fontRenderExtension: { rightOffset: ARROW } } : {}),
  });
  const interceptors = grid.injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: LAST_WORD,
    handler: (cell, { subUnitId, row, col }) => {
      const said = grid.mirror.at(Number(subUnitId), row + 1, col + 1);
      return said.choices || said.note || said.kind === 'error' ? { ...cell, ...marks(said) } : cell;
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    handler: (_cell, { subUnitId, row, col }, next) => {
      const { edit, show } = grid.mirror.at(Number(subUnitId), row + 1, col + 1);
      const text = edit ?? show;
      return next({ v: text, t: 1, s: EDITOR, p: documentOf(text, EDITOR) });
    },
  });
};

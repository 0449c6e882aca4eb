// What a person does in Univer becomes an intent; Univer itself changes nothing, and what has no intent is refused.
import type { IRange } from '@univerjs/core';
import { IMarkSelectionService } from '@univerjs/preset-sheets-core';
import type { Rect } from '#local/model/rect';
import type { Grid } from '#local/page/grid/grid';
import { rectOf } from '#local/page/grid/look';
import type { Intent } from '#local/server/protocol';

/** What they say, each some of it. */
type Params = Readonly<
  Record<'sourceRange' | 'targetRange' | 'fromRange' | 'toRange', IRange> &
    Record<'deltaX' | 'anchorCol', number> & { ranges: readonly IRange[] }
>;
/** What was copied here last, as the clipboard tells it. */
type Copied = { text: string; sheet: number; from: Rect; isCut: boolean };
type Translate = (grid: Grid, params: Params, picked: NonNullable<Grid['picked']>) => readonly Intent[];

/** Commands of Univer that have an intent of ours. */
const TRANSLATED: Readonly<Record<string, Translate>> = {
  'sheet.command.clear-selection-content': ({ sheet }, _, { rects }) =>
    rects.map((rect) => ({ do: 'clear', sheet, rect })),
  'sheet.command.auto-fill': ({ sheet }, { sourceRange, targetRange }) => [
    { do: 'fill', sheet, from: rectOf(sourceRange), to: rectOf(targetRange) },
  ],
  'sheet.command.move-range': ({ sheet }, { fromRange, toRange }) => [
    { do: 'move', sheet, from: rectOf(fromRange), toSheet: sheet, to: rectOf(toRange) },
  ],
  'sheet.command.delta-column-width': (grid, { deltaX, anchorCol }) => {
    const { sheet } = grid;
    const width = (grid.worksheet(sheet)?.getColumnWidth(anchorCol) ?? 0) + deltaX;
    return [{ do: 'columnWidth', sheet, at: anchorCol + 1, count: 1, width }];
  },
  'sheet.command.set-specific-rows-visible': ({ sheet }, { ranges }) =>
    ranges.map(rectOf).map(({ row: at, rows: count }) => ({ do: 'show', sheet, axis: 'rows', at, count })),
  'sheet.command.set-col-visible-on-cols': ({ sheet }, { ranges }) =>
    ranges.map(rectOf).map(({ column: at, columns: count }) => ({ do: 'show', sheet, axis: 'columns', at, count })),
};
/** Commands that change nothing by themselves. */
const HARMLESS =
  /^sheet\.command\.(move-selection|expand-selection|select-|scroll-|set-scroll|set-worksheet-activate|copy|cut|change-zoom|set-zoom|set-range-values$)/;
/** Commands that the page sees to in another way: typing and undoing. */
const SEEN_TO = ['sheet.mutation.set-range-values', 'univer.command.undo', 'univer.command.redo'];
const TALLER = 'sheet.mutation.set-worksheet-row-auto-height';
const CTRL_ENTER = 0x1000 + 13;

/** Cell texts as the clipboard holds them, on any system. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');

export class Edits {
  private copied: Copied | null = null;
  private isCutting = false;

  constructor(
    private readonly grid: Grid,
    private readonly send: (intent: Intent) => void,
    private readonly refuse: () => void,
  ) {
    const { api } = grid;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      if (!this.allows(event.id, event.params as Params)) event.cancel = true;
    });
    api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm, keycode }) => {
      if (isConfirm) this.typed(row + 1, column + 1, plain(value.toPlainText()), keycode === CTRL_ENTER);
    });
    api.addEvent(api.Event.BeforeClipboardChange, ({ text, fromRange }) => {
      this.copied = { text: plain(text), sheet: grid.sheet, from: rectOf(fromRange.getRange()), isCut: this.isCutting };
    });
    api.addEvent(api.Event.BeforeClipboardPaste, (event) => {
      this.paste(event.text ?? '');
      event.cancel = true;
    });
  }

  private allows(id: string, params: Params): boolean {
    const { picked } = this.grid;
    const translate = TRANSLATED[id];
    if (this.grid.own > 0 || id === TALLER) return true;
    if (translate && picked) for (const intent of translate(this.grid, params, picked)) this.send(intent);
    if (translate || id.startsWith('formula.mutation.') || SEEN_TO.includes(id)) return false;
    if (/^univer\.command\.(copy|cut)$/.test(id)) this.isCutting = id.endsWith('cut');
    const isHarmless = HARMLESS.test(id) || id === 'sheet.command.paste-by-short-key';
    if (isHarmless || !/^sheet\.(command|mutation)\./.test(id)) return true;
    console.debug(`refused ${id}`);
    this.refuse();
    return false;
  }

  private typed(row: number, column: number, text: string, isBlock: boolean): void {
    const { sheet, mirror, picked } = this.grid;
    const { edit, show } = mirror.at(sheet, row, column);
    const rects = isBlock && picked ? picked.rects : [{ row, column, rows: 1, columns: 1 }];
    if (isBlock || text !== (edit ?? show)) for (const rect of rects) this.send({ do: 'type', sheet, rect, text });
  }

  /** Text from the clipboard: what was copied here keeps its formulas, what was cut here moves. */
  paste(raw: string): void {
    const [text, { sheet, picked }, copied] = [plain(raw), this.grid, this.copied];
    const at = picked?.rects.at(-1);
    if (!at || text === '') return;
    if (copied?.text === text) this.repeat(copied, at);
    else this.send({ do: 'paste', sheet, at, text });
  }

  private repeat({ sheet, from, isCut }: Copied, to: Rect): void {
    this.send({ do: isCut ? 'move' : 'copy', sheet, from, toSheet: this.grid.sheet, to });
    if (!isCut) return;
    this.copied = null;
    this.grid.injector.get(IMarkSelectionService).removeAllShapes();
  }
}

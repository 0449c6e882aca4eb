// Range: values, formulas, notes, formats, rules, looks, moving. Knows no permission and no counting.
import { remembering } from '#kernel/remembering';
import type { Cell, Style, Validation } from '#local/model/cell';
import { moveBlock } from '#local/model/move';
import { a1Of, cellAt, eachPlace } from '#local/model/rect';
import type { Typed } from '#local/model/typed-input';
import { Exception } from '#local/run/execution';
import { type At, contentOf, type Look, putBlock, ruleAccepts, styled, wireOf } from '#local/services/cells';
import type { Scene, Services } from '#local/services/classes';
import { blockOf, handle, held, itself, openBlockOf, tableOf } from '#local/services/scene';
import type { Handle, Itself, RangeRef, Wire } from '#local/wire';

const BLANK: Typed = { value: null, formula: '', format: '' };

/** Something of each cell, row by row. */
const read = <T>(scene: Scene, range: RangeRef, of: (cell: Cell | undefined) => T): T[][] => {
  const { sheet, rect } = blockOf(scene, range);
  return sheet.map(rect, of);
};

/** One a cell. Throws where the data has another size than the range. */
const listed = <T>(scene: Scene, { rows, columns }: RangeRef, data: Wire, read: (value: Wire) => T): At<T> => {
  const check = (lines: string, has: number, wanted: number): void => {
    if (has === wanted) return;
    throw new Exception(
      `The number of ${lines} in the data does not match the number of ${lines} in the range. The data has ${has} but the range has ${wanted}.`,
    );
  };
  const table = tableOf(scene, data).map((line) => line.map(read));
  check('rows', table.length, rows);
  for (const line of table) check('columns', line.length, columns);
  return (down, right) => table[down]?.[right] as T;
};

const same = (value: Wire): Wire => value;
const text = (value: Wire): string => (value === null ? '' : String(value));

const write = (scene: Scene, range: RangeRef, valueAt: At<Wire>): Itself => {
  const { sheet, rect } = openBlockOf(scene, range);
  const { workbook } = scene.machine;
  const thisYear = scene.machine.thisYear();
  const typed = sheet.map(rect, (cell, row, column) => {
    const value = valueAt(row - rect.row, column - rect.column);
    const content = contentOf(value, workbook, { format: cell?.format ?? '', thisYear });
    if (ruleAccepts(cell, content)) return content;
    const a1 = a1Of(cellAt(row, column));
    throw new Exception(`The data you entered in cell ${a1} violates the data validation rules set on this cell.`);
  });
  putBlock(workbook, { sheet, rect }, (down, right) => typed[down]?.[right] ?? BLANK);
  return itself(range);
};

/** From a part of a cell as it is to what it becomes. */
type Change<Part extends keyof Cell> = (before: Cell[Part]) => Cell[Part];

/** Methods that change one part of a block's cells: `all` in one way, or `each` in its own. */
const setting = <Part extends keyof Cell>(
  part: Part,
  read: (value: Wire, scene: Scene) => Change<Part>,
  tell: 'show' | 'touch' = 'show',
) => {
  const set = (scene: Scene, range: RangeRef, changeAt: At<Change<Part>>): Itself => {
    const { sheet, rect } = openBlockOf(scene, range);
    eachPlace(rect, (row, column, down, right) => {
      const cell = sheet.ensure(row, column);
      cell[part] = changeAt(down, right)(cell[part]);
    });
    scene.machine.workbook[tell](sheet, rect);
    return itself(range);
  };
  return {
    all: (scene: Scene, range: RangeRef, value: Wire) => {
      const change = read(value, scene);
      return set(scene, range, () => change);
    },
    each: (scene: Scene, range: RangeRef, values: Wire) =>
      set(
        scene,
        range,
        listed(scene, range, values, (value) => read(value, scene)),
      ),
  };
};

const notes = setting('note', (note) => () => text(note));
const formats = setting('format', (format) => () => text(format).replace(/^general$/i, ''), 'touch');
const rules = setting('validation', (given, scene) => {
  const rule = given === null ? null : held(scene, given, 'DataValidation');
  return () => rule;
});

/** One look for all cells that come to look alike. */
const shared = remembering((json: string) => JSON.parse(json) as Style | null);
/** Sets one part of the look. */
const dressing = (lookOf: (value: Wire) => Look) =>
  setting('style', (value) => {
    const look = lookOf(value);
    return remembering((before: Style | null) => shared(JSON.stringify(styled(before, look))));
  });

const backgrounds = dressing((color) => ({ background: text(color) }));
const fontColors = dressing((color) => ({ fontColor: text(color) }));
const weights = dressing((weight) => {
  if (weight !== null && weight !== 'bold' && weight !== 'normal')
    throw new Exception(`Invalid argument: ${String(weight)}`);
  return { bold: weight === 'bold' };
});

/** The ranges of one sheet become what the person has selected; answers with the object that was asked. */
const select = ({ machine }: Scene, ranges: readonly RangeRef[], asked: unknown): Itself => {
  const [first] = ranges;
  if (!first) throw new Exception('The list of ranges must not be empty.');
  machine.workbook.activeSheetId = first.sheetId;
  machine.selected = ranges.map(({ sheetId: _, ...rect }) => rect);
  machine.screen?.select(first.sheetId, machine.selected);
  return itself(asked);
};

export const RangeList: Services['RangeList'] = { activate: (scene, ranges) => select(scene, ranges, ranges) };

/** A rule whole where it comes first, and by its place afterwards: a thousand cells of a column share one. */
const ruleOnce = (rule: Validation, places: Map<Validation, number>): Handle => {
  const again = places.get(rule);
  if (again !== undefined) return { is: 'DataValidation', at: null, again };
  places.set(rule, places.size);
  return handle('DataValidation', rule);
};

export const Range: Services['Range'] = {
  getA1Notation: (_, range) => a1Of(range),
  getRow: (_, { row }) => row,
  getColumn: (_, { column }) => column,
  getNumRows: (_, { rows }) => rows,
  getNumColumns: (_, { columns }) => columns,
  getSheet: (_, { sheetId }) => handle('Sheet', sheetId),
  activate: (scene, range) => select(scene, [range], range),

  getValues: (scene, range) => {
    const { zone } = scene.machine.workbook;
    return read(scene, range, (cell) => wireOf(cell, zone));
  },
  getFormulas: (scene, range) => read(scene, range, (cell) => cell?.formula ?? ''),
  getNumberFormats: (scene, range) => read(scene, range, (cell) => cell?.format || 'General'),
  getNotes: (scene, range) => read(scene, range, (cell) => cell?.note ?? ''),
  getDataValidations: (scene, range) => {
    const places = new Map<Validation, number>();
    return read(scene, range, (cell) => (cell?.validation ? ruleOnce(cell.validation, places) : null));
  },

  setValue: (scene, range, value: Wire) => write(scene, range, () => value),
  setValues: (scene, range, values: Wire) => write(scene, range, listed(scene, range, values, same)),
  setFormula: (scene, range, formula) => {
    const text = formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
    putBlock(scene.machine.workbook, openBlockOf(scene, range), () => ({ ...BLANK, formula: text }));
    return itself(range);
  },
  setNotes: notes.each,
  setNumberFormat: formats.all,
  setNumberFormats: formats.each,
  setDataValidation: rules.all,
  setDataValidations: rules.each,

  setBackground: backgrounds.all,
  setBackgrounds: backgrounds.each,
  setFontColor: fontColors.all,
  setFontColors: fontColors.each,
  setFontSize: dressing((size) => ({ fontSize: Number(size) })).all,
  setFontWeight: weights.all,
  setFontWeights: weights.each,
  setHorizontalAlignment: dressing((align) => ({ align: text(align) })).all,
  setVerticalAlignment: dressing((align) => ({ verticalAlign: text(align) })).all,
  setWrap: dressing((on) => ({ wrap: on === true })).all,

  moveTo: (scene, range, target) => {
    const to = openBlockOf(scene, held(scene, target, 'Range'));
    moveBlock(scene.machine.workbook, openBlockOf(scene, range), to);
  },
  protect: (scene, range) => {
    const id = scene.machine.workbook.protect(blockOf(scene, range), null);
    return handle('Protection', { sheetId: range.sheetId, id });
  },
};

// Range: values, formulas, notes, formats, rules, looks, moving. Knows no permission and no counting.

import type { Cell, Style, Validation } from '#local/model/cell';
import { moveBlock } from '#local/model/move';
import { addProtection } from '#local/model/protection';
import { a1Of } from '#local/model/rect';
import type { Block } from '#local/model/sheet';
import type { Typed } from '#local/model/typed-input';
import { Exception } from '#local/run/execution';
import { checkRule, contentOf, eachPlace, type Look, putBlock, rowsOf, styled, wireOf } from '#local/services/cells';
import type { Scene, Services } from '#local/services/classes';
import { blockOf, handle, held, itself, openBlockOf, tableOf } from '#local/services/scene';
import type { Handle, Itself, RangeRef, Wire } from '#local/wire';

const BLANK: Typed = { value: null, formula: '', format: '' };

/** What goes into a place of a block. */
type At<T> = (down: number, right: number) => T;

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
  const typed: Typed[][] = [];
  eachPlace(rect, (row, column, down, right) => {
    const format = sheet.at(row, column)?.format ?? '';
    const content = contentOf(valueAt(down, right), workbook, { format, thisYear });
    checkRule(sheet, row, column, content);
    if (right === 0) typed.push([]);
    typed[down]?.push(content);
  });
  putBlock(workbook, sheet, rect, (down, right) => typed[down]?.[right] ?? BLANK);
  return itself(range);
};

/** Changes each cell of a block in place. */
const change = (scene: Scene, range: RangeRef, put: (cell: Cell, down: number, right: number) => void): Block => {
  const block = openBlockOf(scene, range);
  eachPlace(block.rect, (row, column, down, right) => put(block.sheet.ensure(row, column), down, right));
  scene.machine.workbook.show(block.sheet, block.rect);
  return block;
};

const setRules = (scene: Scene, range: RangeRef, ruleAt: At<Wire>): Itself => {
  change(scene, range, (cell, down, right) => {
    const rule = ruleAt(down, right);
    cell.validation = rule === null ? null : held(scene, rule, 'DataValidation');
  });
  return itself(range);
};

const setFormats = (scene: Scene, range: RangeRef, formatAt: At<string>): Itself => {
  const { sheet, rect } = change(scene, range, (cell, down, right) => {
    const format = formatAt(down, right);
    cell.format = /^general$/i.test(format) ? '' : format;
  });
  scene.machine.workbook.touch(sheet, rect);
  return itself(range);
};

/** Looks by what they are made of: computed once for all cells that look alike, and shared by all that come to look alike. */
const wardrobe = () => {
  const shared = new Map<string, Style | null>();
  const outcomes = new Map<Look, Map<Style | null, Style | null>>();
  return (before: Style | null, look: Look): Style | null => {
    const known = outcomes.get(look) ?? new Map<Style | null, Style | null>();
    outcomes.set(look, known);
    const found = known.get(before);
    if (found !== undefined) return found;
    const made = styled(before, look);
    const key = JSON.stringify(made);
    const after = shared.get(key) ?? made;
    shared.set(key, after);
    known.set(before, after);
    return after;
  };
};

const dress = (scene: Scene, range: RangeRef, lookAt: At<Look>): Itself => {
  const dressed = wardrobe();
  change(scene, range, (cell, down, right) => {
    cell.style = dressed(cell.style, lookAt(down, right));
  });
  return itself(range);
};

/** Sets one part of the look of a whole block, or of each of its cells. */
const dressing = (lookOf: (value: Wire) => Look) => (scene: Scene, range: RangeRef, value: Wire) => {
  const look = lookOf(value);
  return dress(scene, range, () => look);
};
const dressingEach = (lookOf: (value: Wire) => Look) => (scene: Scene, range: RangeRef, values: Wire) =>
  dress(scene, range, listed(scene, range, values, lookOf));

const background = (value: Wire): Look => ({ background: text(value) });
const fontColor = (value: Wire): Look => ({ fontColor: text(value) });
const weight = (value: Wire): Look => {
  if (value !== null && value !== 'bold' && value !== 'normal')
    throw new Exception(`Invalid argument: ${String(value)}`);
  return { bold: value === 'bold' };
};

/** The ranges of one sheet become what the person has selected. */
const select = ({ machine }: Scene, ranges: readonly RangeRef[]): void => {
  const [first] = ranges;
  if (!first) throw new Exception('The list of ranges must not be empty.');
  machine.workbook.activeSheetId = first.sheetId;
  machine.selected = ranges.map(({ sheetId: _, ...rect }) => rect);
  machine.screen?.select(first.sheetId, machine.selected);
};

export const RangeList: Services['RangeList'] = {
  activate: (scene, ranges) => {
    select(scene, ranges);
    return itself(ranges);
  },
};

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
  activate: (scene, range) => {
    select(scene, [range]);
    return itself(range);
  },

  getValues: (scene, range) => {
    const { zone } = scene.machine.workbook;
    return rowsOf(blockOf(scene, range), (cell) => wireOf(cell, zone));
  },
  getFormulas: (scene, range) => rowsOf(blockOf(scene, range), (cell) => cell?.formula ?? ''),
  getNumberFormats: (scene, range) => rowsOf(blockOf(scene, range), (cell) => cell?.format || 'General'),
  getNotes: (scene, range) => rowsOf(blockOf(scene, range), (cell) => cell?.note ?? ''),
  getDataValidations: (scene, range) => {
    const places = new Map<Validation, number>();
    return rowsOf(blockOf(scene, range), (cell) => (cell?.validation ? ruleOnce(cell.validation, places) : null));
  },

  setValue: (scene, range, value: Wire) => write(scene, range, () => value),
  setValues: (scene, range, values: Wire) => write(scene, range, listed(scene, range, values, same)),
  setFormula: (scene, range, formula) => {
    const { sheet, rect } = openBlockOf(scene, range);
    const text = formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
    putBlock(scene.machine.workbook, sheet, rect, () => ({ ...BLANK, formula: text }));
    return itself(range);
  },
  setNotes: (scene, range, notes: Wire) => {
    const noteAt = listed(scene, range, notes, text);
    change(scene, range, (cell, down, right) => {
      cell.note = noteAt(down, right);
    });
    return itself(range);
  },
  setNumberFormat: (scene, range, format) => setFormats(scene, range, () => String(format)),
  setNumberFormats: (scene, range, formats: Wire) => setFormats(scene, range, listed(scene, range, formats, text)),
  setDataValidation: (scene, range, rule: Wire) => setRules(scene, range, () => rule),
  setDataValidations: (scene, range, rules: Wire) => setRules(scene, range, listed(scene, range, rules, same)),

  setBackground: dressing(background),
  setBackgrounds: dressingEach(background),
  setFontColor: dressing(fontColor),
  setFontColors: dressingEach(fontColor),
  setFontSize: dressing((size) => ({ fontSize: Number(size) })),
  setFontWeight: dressing(weight),
  setFontWeights: dressingEach(weight),
  setHorizontalAlignment: dressing((align) => ({ align: text(align) })),
  setVerticalAlignment: dressing((align) => ({ verticalAlign: text(align) })),
  setWrap: dressing((on) => ({ wrap: on === true })),

  moveTo: (scene, range, target) => {
    const to = openBlockOf(scene, held(scene, target, 'Range'));
    moveBlock(scene.machine.workbook, openBlockOf(scene, range), to);
  },
  protect: (scene, range) =>
    handle('Protection', {
      sheetId: range.sheetId,
      id: addProtection(scene.machine.workbook, blockOf(scene, range), null),
    }),
};

// Calls on ranges: values, formulas, notes, formats, rules, looks, moving. Knows no permission and no counting.
import { blockOf, type CallScene, type Handler, type Handlers } from '#local/calls/call';
import { checkRule, contentOf, eachPlace, putBlock, rowsOf, wireOf } from '#local/calls/cells';
import type { RuleType, Style, Validation } from '#local/model/cell';
import { moveBlock } from '#local/model/move';
import type { Typed } from '#local/model/typed-input';
import { Exception } from '#local/run/execution';
import type { Op, RangeRef, WireRule, WireStyle, WireValue } from '#local/wire';

type RangeOp = Extract<Op, `Range.${string}`>;

const checkSize = (range: RangeRef, data: readonly (readonly unknown[])[]): void => {
  if (data.length !== range.rows) {
    throw new Exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${range.rows}.`,
    );
  }
  for (const line of data) {
    if (line.length === range.columns) continue;
    throw new Exception(
      `The number of columns in the data does not match the number of columns in the range. The data has ${line.length} but the range has ${range.columns}.`,
    );
  }
};

const write = (scene: CallScene, range: RangeRef, valueAt: (down: number, right: number) => WireValue): null => {
  const { sheet, rect } = blockOf(scene, range);
  const { workbook } = scene.machine;
  const thisYear = scene.machine.thisYear();
  const typed: Typed[][] = rowsOf(sheet, rect, () => ({ value: null, formula: '', format: '' }));
  eachPlace(rect, (row, column, down, right) => {
    const content = contentOf(valueAt(down, right), workbook, {
      format: sheet.at(row, column)?.format ?? '',
      thisYear,
    });
    checkRule(sheet, row, column, content);
    const line = typed[down];
    if (line) line[right] = content;
  });
  const blank: Typed = { value: null, formula: '', format: '' };
  putBlock(workbook, sheet, rect, (down, right) => typed[down]?.[right] ?? blank);
  return null;
};

const ruleOfWire = (rule: WireRule | null): Validation | null => rule && { ...rule, type: rule.type as RuleType };

const setRules = (
  scene: CallScene,
  range: RangeRef,
  ruleAt: (down: number, right: number) => WireRule | null,
): null => {
  const { sheet, rect } = blockOf(scene, range);
  const shared = new Map<WireRule | null, Validation | null>();
  eachPlace(rect, (row, column, down, right) => {
    const wire = ruleAt(down, right);
    if (!shared.has(wire)) shared.set(wire, ruleOfWire(wire));
    const rule = shared.get(wire) ?? null;
    if (rule || sheet.at(row, column)) sheet.ensure(row, column).validation = rule;
  });
  return null;
};

const setFormats = (scene: CallScene, range: RangeRef, formatAt: (down: number, right: number) => string): null => {
  const { sheet, rect } = blockOf(scene, range);
  eachPlace(rect, (row, column, down, right) => {
    const format = formatAt(down, right);
    sheet.ensure(row, column).format = /^general$/i.test(format) ? '' : format;
  });
  scene.machine.workbook.touch(sheet, rect);
  return null;
};

/** A look with the parts of `change` put in; null removes a part. */
const styled = (style: Style | null, change: WireStyle): Style | null => {
  const parts = Object.entries({ ...style, ...change }).filter(
    ([, part]) => part !== null && part !== false && part !== '',
  );
  return parts.length > 0 ? (Object.fromEntries(parts) as Style) : null;
};

const dress = (
  scene: CallScene,
  range: RangeRef,
  changeAt: (down: number, right: number) => WireStyle | undefined,
): null => {
  const { sheet, rect } = blockOf(scene, range);
  const shared = new Map<string, Style | null>();
  eachPlace(rect, (row, column, down, right) => {
    const cell = sheet.ensure(row, column);
    const key = JSON.stringify([cell.style, changeAt(down, right)]);
    const known = shared.get(key);
    cell.style = known === undefined ? styled(cell.style, changeAt(down, right) ?? {}) : known;
    if (known === undefined) shared.set(key, cell.style);
  });
  return null;
};

const setStyle: Handler<'Range.setBackground'> = (scene, range, change) => dress(scene, range, () => change);

const setStyles: Handler<'Range.setBackgrounds'> = (scene, range, changes) => {
  checkSize(range, changes);
  return dress(scene, range, (down, right) => changes[down]?.[right]);
};

const protect: Handler<'Range.protect'> = (scene, range) => {
  const { sheet, rect } = blockOf(scene, range);
  const { workbook } = scene.machine;
  const id = workbook.nextProtectionId;
  workbook.nextProtectionId += 1;
  const { row, column, rows, columns } = rect;
  sheet.protections.push({ id, rect: { row, column, rows, columns }, description: '', warningOnly: false });
  return id;
};

/** Calls of Range. */
export const RANGE_CALLS: Handlers<RangeOp> = {
  'Range.activate': () => null,
  'Range.getValues': (scene, range) => {
    const { sheet, rect } = blockOf(scene, range);
    const { zone } = scene.machine.workbook;
    return rowsOf(sheet, rect, (cell) => wireOf(cell, zone));
  },
  'Range.getFormulas': (scene, range) => rowsOf(blockOf(scene, range).sheet, range, (cell) => cell?.formula ?? ''),
  'Range.getNotes': (scene, range) => rowsOf(blockOf(scene, range).sheet, range, (cell) => cell?.note ?? ''),
  'Range.getDataValidations': (scene, range) =>
    rowsOf(blockOf(scene, range).sheet, range, (cell) =>
      cell?.validation ? { ...cell.validation, values: [...cell.validation.values] } : null,
    ),
  'Range.setValue': (scene, range, value) => write(scene, range, () => value),
  'Range.setValues': (scene, range, values) => {
    checkSize(range, values);
    return write(scene, range, (down, right) => values[down]?.[right] ?? null);
  },
  'Range.setFormula': (scene, range, formula) => {
    const { sheet, rect } = blockOf(scene, range);
    const text = formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
    putBlock(scene.machine.workbook, sheet, rect, () => ({ value: null, formula: text, format: '' }));
    return null;
  },
  'Range.setNotes': (scene, range, notes) => {
    checkSize(range, notes);
    const { sheet, rect } = blockOf(scene, range);
    eachPlace(rect, (row, column, down, right) => {
      const note = notes[down]?.[right] ?? '';
      if (note || sheet.at(row, column)) sheet.ensure(row, column).note = note;
    });
    return null;
  },
  'Range.setNumberFormat': (scene, range, format) => setFormats(scene, range, () => format),
  'Range.setNumberFormats': (scene, range, formats) => {
    checkSize(range, formats);
    return setFormats(scene, range, (down, right) => formats[down]?.[right] ?? '');
  },
  'Range.setDataValidation': (scene, range, rule) => setRules(scene, range, () => rule),
  'Range.setDataValidations': (scene, range, rules) => {
    checkSize(range, rules);
    return setRules(scene, range, (down, right) => rules[down]?.[right] ?? null);
  },
  'Range.setBackground': setStyle,
  'Range.setBackgrounds': setStyles,
  'Range.setFontColor': setStyle,
  'Range.setFontColors': setStyles,
  'Range.setFontSize': setStyle,
  'Range.setFontWeight': setStyle,
  'Range.setFontWeights': setStyles,
  'Range.setHorizontalAlignment': setStyle,
  'Range.setVerticalAlignment': setStyle,
  'Range.setWrap': setStyle,
  'Range.moveTo': (scene, range, target) => {
    moveBlock(scene.machine.workbook, blockOf(scene, range), blockOf(scene, target));
    return null;
  },
  'Range.protect': protect,
};

/** Cells to values and back: what is written reads as it was, what people type is read or named. */
import fc from 'fast-check';
import { addDays, toSerial } from '#kernel/civil-date';
import { choiceLabel } from '#messages/vi';
import { type Column, codesOf, rawColumns, type Table } from '#schema/define';
import { KINDS } from '#schema/kinds';
import { TABLES } from '#schema/tables';
import { contextOf, type Decoded, decodeCell, encodeCell } from '#sheet/cells';

const columnsOf = (table: Table): [string, Column][] =>
  rawColumns(table).map((key) => [key, table.columns[key] as Column]);
const ALL = Object.values(TABLES).flatMap((table: Table) =>
  columnsOf(table).map(([key, column]): [string, Column] => [`${table.name}.${key}`, column]),
);
/** A Date cell of the test stands for the day it carries. */
const dateCell = (day: string): Date => new Date(`${day}T12:00:00Z`);
const civilOf = (date: object) => (date as Date).toISOString().slice(0, 10) as `${number}-${number}-${number}`;
const read = (column: Column, cell: unknown): Decoded => decodeCell(column, cell, contextOf(column, civilOf));
const column = (table: keyof typeof TABLES, key: string): Column => (TABLES[table] as Table).columns[key] as Column;

const aDay = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('2000-01-01', days));
const aLine = fc
  .array(fc.constantFrom('Văn', 'phòng', '–', 'Thống kê', 'số', '12/KH-UBND', '=1+1', '1/2', '<b>', '"', ';'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(' '));

const aValue = ({ kind, choices }: Column): fc.Arbitrary<unknown> => {
  const code = choices === null ? aLine : fc.constantFrom(...codesOf(choices));
  switch (kind) {
    case 'date':
      return aDay;
    case 'integer':
      return fc.integer({ min: 0, max: 10 ** 9 });
    case 'number':
    case 'percent':
      return fc.double({ min: 0, max: 10 ** 9, noNaN: true });
    case 'checkbox':
      return fc.boolean();
    case 'list':
      return fc.array(code, { maxLength: 4 });
    case 'choice':
      return code;
    default:
      return aLine;
  }
};

test.each(ALL)('%s: what is written is read back; nothing stays nothing', (_name, each) => {
  if (each.kind === 'setting') return;
  fc.assert(
    fc.property(aValue(each), (value) => {
      expect(read(each, encodeCell(each, value))).toEqual({ value });
    }),
    { numRuns: 30 },
  );
  const blank = each.kind === 'list' ? [] : each.kind === 'checkbox' ? false : null;
  for (const cell of ['', '   ', null, undefined]) expect(read(each, cell)).toEqual({ value: blank });
  expect(encodeCell(each, null)).toBe('');
});

test.each([
  ['tasks', 'dueOn', '31/03/2024', 'cell.notDate'],
  ['tasks', 'dueOn', 12, 'cell.notDate'],
  ['tasks', 'dueOn', true, 'cell.notDate'],
  ['tasks', 'state', 'xong', 'cell.notChoice'],
  ['tasks', 'progress', '50%', 'cell.notNumber'],
  ['tasks', 'progress', dateCell('2024-02-01'), 'cell.dateNotNumber'],
  ['tasks', 'result', dateCell('2024-02-01'), 'cell.dateNotText'],
  ['tasks', 'proof', '#REF!', 'cell.error'],
  ['indicators', 'numerator', Number.NaN, 'cell.notNumber'],
  ['indicators', 'notArising', 'có', 'cell.notChoice'],
  ['people', 'roles', 'Chủ trì\nGiám sát', 'cell.notChoice'],
] as const)('%s.%s with %p is named', (table, key, cell, trouble) => {
  expect(read(column(table, key), cell)).toMatchObject({ trouble });
});

test('what people write in their own way is understood', () => {
  expect(read(column('tasks', 'state'), '  HOÀN THÀNH ')).toEqual({ value: 'done' });
  expect(read(column('tasks', 'state'), 'Hoàn thành'.normalize('NFD'))).toEqual({ value: 'done' });
  expect(read(column('tasks', 'dueOn'), dateCell('2024-03-31'))).toEqual({ value: '2024-03-31' });
  expect(read(column('tasks', 'dueOn'), toSerial('2024-03-31') + 0.5)).toEqual({ value: '2024-03-31' });
  expect(read(column('tasks', 'group'), 3)).toEqual({ value: '3' });
  expect(read(column('tasks', 'coLeads'), ' Văn hóa – Thông tin \n\n Tư pháp, Hộ tịch;')).toEqual({
    value: ['Văn hóa – Thông tin', 'Tư pháp, Hộ tịch;'],
  });
  expect(read(column('indicators', 'notArising'), 'x')).toEqual({ value: true });
  expect(read(column('tasks', 'id'), ' 5.1a  ')).toEqual({ value: '5.1a' });
  expect(read(column('tasks', 'result'), 12)).toEqual({ value: '12' });
});

test('what a kind takes for sound, its schema takes too', () => {
  const value = fc.oneof(
    fc.anything(),
    aLine,
    aDay,
    fc.string().map((text) => text.padEnd(50_001)),
    fc.constant('2024-02-30'),
  );
  fc.assert(
    fc.property(value, (each) => {
      for (const { isSound, schema } of Object.values(KINDS)) {
        if (isSound(each)) expect(schema({}).safeParse(each).success).toBe(true);
      }
    }),
  );
  expect([KINDS.text.isSound('Báo cáo'), KINDS.date.isSound('2024-03-31')]).toEqual([true, true]);
});

test('no two codes of a choice share a label', () => {
  for (const [, { choices }] of ALL) {
    if (choices === null) continue;
    const labels = codesOf(choices).map((code) => choiceLabel(choices, code));
    expect(new Set(labels).size).toBe(labels.length);
  }
});

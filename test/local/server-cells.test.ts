// Filling, copying, cutting, pasting as Google does; what the editor begins with; custom functions as windows see them.
import fc from 'fast-check';
import { Refusal } from '#local/refusal';
import { cellsOfText } from '#local/server/clipboard';
import type { Intent, Push } from '#local/server/protocol';
import { Session } from '#local/server/session';
import { scriptHost } from '#test/local/script-host';
import { Shown, stateOf } from '#test/local/served';

const sessions: Session[] = [];
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
});

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

const opened = (state = stateOf(() => undefined), code = '') => {
  const shown = new Shown();
  const session = new Session(
    { state, code },
    (push) => shown.hear(push),
    () => undefined,
  );
  sessions.push(session);
  for (const push of session.opening()) shown.hear(push);
  const sheet = session.machine.workbook.sheets[0]?.id ?? 0;
  const paste = (row: number, column: number, text: string): void =>
    session.intend({ do: 'paste', sheet, at: { row, column }, text }, true);
  const shows = (row: number, column: number, rows: number, columns: number): string[][] =>
    Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => shown.mirror.at(sheet, row + down, column + right).show),
    );
  const refused = (intent: Intent, sure = false): string => {
    try {
      session.intend(intent, sure);
      return 'ok';
    } catch (error) {
      if (error instanceof Refusal) return `${error.ask ? 'ask ' : ''}${error.message}`;
      throw error;
    }
  };
  return { session, shown, sheet, paste, shows, refused };
};

test.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"a\tb"\t"x\r\ny ""z"""\nc', [['a\tb', 'x\ny "z"'], ['c']]],
  ['"lời nói"\t"', [['"lời nói"', '"']]],
  ['', [['']]],
  ['\n\t', [[''], ['', '']]],
  ['a\n\nb\t', [['a'], [''], ['b', '']]],
  ['a""b\t"c"d', [['a""b', '"c"d']]],
])('clipboard %j', (text, rows) => {
  expect(cellsOfText(text)).toEqual(rows);
});

test.each<[string, string[], number, string[]]>([
  ['one value copies', ['5'], 3, ['5', '5']],
  ['numbers go on', ['1', '3'], 4, ['5', '7']],
  ['dates go on', ['30/12/2024', '31/12/2024'], 4, ['01/01/2025', '02/01/2025']],
  ['uneven numbers repeat', ['1', '2', '4'], 5, ['1', '2']],
  ['texts repeat', ['a', 'b'], 5, ['a', 'b', 'a']],
  ['formulas shift', ['=B1*2'], 3, ['4', '6']],
])('fill down: %s', (_what, from, rows, filled) => {
  const { session, sheet, paste, shows } = opened();
  paste(1, 2, '1\n2\n3');
  paste(1, 1, from.join('\n'));
  session.intend({ do: 'fill', sheet, from: at(1, 1, from.length), to: at(1, 1, rows) }, false);
  expect(shows(from.length + 1, 1, rows - from.length, 1).flat()).toEqual(filled);
});

test('fill up and to the left goes backwards', () => {
  const { session, sheet, paste, shows } = opened();
  paste(3, 3, '10\t12\n20\t24');
  session.intend({ do: 'fill', sheet, from: at(3, 3, 2, 2), to: at(1, 3, 4, 2) }, false);
  session.intend({ do: 'fill', sheet, from: at(3, 3, 1, 2), to: at(3, 1, 1, 2) }, false);
  expect(shows(1, 1, 4, 4)).toEqual([
    ['', '', '-10', '-12'],
    ['', '', '0', '0'],
    ['6', '8', '10', '12'],
    ['', '', '20', '24'],
  ]);
});

test('copies repeat where the target is a multiple; cuts take references along, undo brings all back', () => {
  const { session, sheet, paste, shows, shown } = opened();
  paste(1, 1, '1\t=A1+1\n2\t=A2+1');
  session.intend({ do: 'copy', sheet, from: at(1, 1, 2, 2), toSheet: sheet, to: at(4, 1, 4, 3) }, false);
  expect(shows(4, 1, 4, 3)).toEqual([
    ['1', '2', ''],
    ['2', '3', ''],
    ['1', '2', ''],
    ['2', '3', ''],
  ]);
  session.intend({ do: 'move', sheet, from: at(1, 1), toSheet: sheet, to: { row: 1001, column: 27 } }, false);
  expect([shown.mirror.at(sheet, 1, 2).edit, shows(1001, 27, 1, 1)]).toEqual(['=AA1001+1', [['1']]]);
  expect(shown.mirror.tab(sheet)).toMatchObject({ maxRows: 1001, maxColumns: 27 });
  session.intend({ do: 'undo' }, false);
  expect([shown.mirror.at(sheet, 1, 2).edit, shows(1, 1, 1, 1), shows(1001, 27, 1, 1)]).toEqual([
    '=A1+1',
    [['1']],
    [['']],
  ]);
});

test('rows and columns that go leave nothing behind at the edge', () => {
  const { session, sheet, paste, shown } = opened();
  paste(999, 25, 'a\tb\nc\td');
  session.intend({ do: 'delete', sheet, axis: 'rows', at: 5, count: 1 }, false);
  expect(shown.tabs()).toEqual(session.book().tabs);
  session.intend({ do: 'delete', sheet, axis: 'columns', at: 2, count: 2 }, false);
  expect(shown.tabs()).toEqual(session.book().tabs);
  expect(shown.mirror.at(sheet, 999, 24).show).toBe('d');
  expect(shown.mirror.cells(sheet)).toHaveLength(4);
});

test('under another locale everything is shown anew, and what went meanwhile goes', () => {
  const { session, sheet, paste, shown, shows } = opened();
  paste(1, 1, '1,5\t2,5\n31/12/2024\tx');
  session.machine.workbook.locale = 'en_US';
  session.intend({ do: 'clear', sheet, rect: at(1, 2, 2, 1) }, false);
  expect(shows(1, 1, 1, 2)).toEqual([['1.5', '']]);
  expect(shown.tabs()).toEqual(session.book().tabs);
});

test('strict rules refuse with their help, warnings ask, tick boxes and lists are seen', () => {
  const { host, run } = scriptHost({ locale: 'vi_VN' });
  run(`var rule = SpreadsheetApp.newDataValidation();
    sheet.getRange('A1').setDataValidation(rule.requireValueInList(['Có', 'Không'], true).setAllowInvalid(false).setHelpText('Chọn Có hoặc Không.').build());
    sheet.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(false).build());
    sheet.getRange('C:C').protect().setWarningOnly(true);`);
  const { sheet, refused, shown } = opened(host.save());
  const type = (column: number, text: string): Intent => ({ do: 'type', sheet, rect: at(1, column), text });
  expect(refused(type(1, 'Chưa'))).toBe('Chọn Có hoặc Không.');
  expect([refused(type(1, 'Có')), refused(type(2, 'TRUE'))]).toEqual(['ok', 'ok']);
  expect(refused(type(2, 'x'))).toBe('Dữ liệu bạn nhập vào ô B1 vi phạm quy tắc xác thực dữ liệu đặt cho ô này.');
  expect([1, 2].map((column) => shown.mirror.at(sheet, 1, column))).toEqual([
    { show: 'Có', kind: 'text', choices: ['Có', 'Không'] },
    { show: 'TRUE', kind: 'boolean', choices: true },
  ]);
  for (const intent of [
    type(3, 'x'),
    { do: 'delete', sheet, axis: 'rows', at: 5, count: 1 },
    { do: 'delete', sheet, axis: 'columns', at: 3, count: 1 },
  ] satisfies Intent[]) {
    expect(refused(intent)).toBe(
      'ask Bạn đang cố sửa một phần của trang tính mà người lập sổ khuyên không nên sửa. Vẫn sửa?',
    );
    expect(refused(intent, true)).toBe('ok');
  }
  expect(refused({ do: 'insert', sheet, axis: 'rows', at: 5, count: 2 })).toBe('ok');
});

test('what the editor begins with, typed back, leaves the cell as it is', () => {
  const { session, sheet, shown } = opened();
  let row = 0;
  const text = fc.oneof(
    fc.constantFrom(
      "'007",
      '1.500,5',
      '0,1+',
      '12,5%',
      '31/12/2024',
      '31/12/2024 07:30',
      '07:30:15',
      '=1/3',
      '1e21',
      "''x",
      'TRUE',
      "'TRUE",
      '15/7',
      '-3',
    ),
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
      .map((value) => String(Number(value.toPrecision(14))).replace('.', ',')),
    fc.string(),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const type = (each: string) => session.intend({ do: 'type', sheet, rect: at(row, 1), text: each }, false);
      row += 1;
      type(typed);
      const before = shown.mirror.at(sheet, row, 1);
      type(before.edit ?? before.show);
      expect(shown.mirror.at(sheet, row, 1)).toEqual(before);
    }),
    { numRuns: 300 },
  );
});

test('a quick custom function never shows Loading..., a slow one does', async () => {
  const code = `
/** @customfunction */ function QUICK(x) { return [[x], [x * 2]]; }
/** @customfunction */ function SLOW(x) { Utilities.sleep(2000); return x; }`;
  const { session, shown, paste, shows } = opened(undefined, code);
  const seen = (push: Push): boolean =>
    push.is === 'cells' && push.cells.some(([, , cell]) => cell?.show === 'Loading...');
  paste(1, 1, '3\t=QUICK(A1)');
  await session.settled();
  expect([shows(1, 2, 2, 1), shown.pushes.some(seen)]).toEqual([[['3'], ['6']], false]);
  paste(5, 1, '=SLOW(A1)');
  await session.settled();
  expect([shown.pushes.some(seen), shows(5, 1, 1, 1)]).toEqual([true, [['3']]]);
});

// Whatever people do, the windows show what the workbook holds: the first book with all pushes put in is the book afresh.
import fc from 'fast-check';
import { Refusal } from '#local/refusal';
import { Ranges } from '#local/run/wired-arguments';
import type { Intent } from '#local/server/protocol';
import { Session } from '#local/server/session';
import { Shown, stateOf } from '#test/local/served';
import { sheetOf } from '#test/local/test-sheet';

const FIRST = 'Trang tính1';

const state = stateOf((host) => {
  host.addSheet('Khác');
  const sheet = sheetOf(host, FIRST);
  sheet.paste('A1', [
    ['tên', 'số', 'ngày', 'tổng'],
    ['một', '1', '31/12/2024', '=SUM(B2;B3)'],
    ['hai', '2', '1/1/2025', '=B3*10'],
    ['ba', '3,5', '=TODAY()', "='Khác'!A1"],
    ['bốn', '12%', "'007", '=ARRAYFORMULA(B2:B4)'],
  ]);
  sheetOf(host, 'Khác').paste('A1', [["='Trang tính1'!B2+1", "=COUNTA('Trang tính1'!A:A)"]]);
  sheet.addConditionalRule('=B2>2', 'A2:C9', '#ffcccc');
  sheet.addConditionalRule('=A$1="tên"', 'D1:E3', '#ccffcc');
  sheet.setNote('A1', 'ghi chú');
  sheet.setBackground('B2:B3', '#abcdef');
  sheet.setFrozen(1, 0);
  sheet.hideColumn(7);
  sheet.merge('F6:G7');
});

const place = fc.integer({ min: 1, max: 9 });
const size = fc.integer({ min: 1, max: 3 });
const sheet = fc.constantFrom(1, 2);
const rect = fc.record({ row: place, column: place, rows: size, columns: size });
const text = fc.constantFrom(
  '7',
  'chữ',
  '',
  '=B2',
  "=A1&'Khác'!A1",
  '1/2/2024',
  '=ARRAYFORMULA(A1:A3)',
  '15%',
  'TRUE',
  '=1/0',
);
const lines = { sheet, axis: fc.constantFrom('rows' as const, 'columns' as const), at: place, count: size };

const intent: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({ do: fc.constant('type' as const), sheet, rect, text }),
  fc.record({
    do: fc.constant('paste' as const),
    sheet,
    at: fc.record({ row: fc.constantFrom(2, 999), column: fc.constantFrom(3, 25) }),
    text: fc.constantFrom('a\tb\tc\n1\t2\t3', '"x\ny"\tz'),
  }),
  fc.record({ do: fc.constant('copy' as const), sheet, from: rect, toSheet: sheet, to: rect }),
  fc.record({
    do: fc.constant('fill' as const),
    sheet,
    from: fc.record({ row: fc.constant(2), column: place, rows: size, columns: fc.constant(1) }),
    to: rect,
  }),
  fc.record({
    do: fc.constant('move' as const),
    sheet,
    from: rect,
    toSheet: sheet,
    to: fc.record({ row: place, column: place }),
  }),
  fc.record({ do: fc.constant('clear' as const), sheet, rect }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
  fc.record({ do: fc.constantFrom('insert' as const, 'delete' as const), ...lines }),
  fc.record({ do: fc.constant('sort' as const), sheet, rect, column: place, ascending: fc.boolean() }),
  fc.record({ do: fc.constant('addTab' as const) }),
  fc.record({ do: fc.constant('renameTab' as const), sheet, name: fc.constantFrom('Mới', ' Khác ', '') }),
  fc.record({ do: fc.constant('deleteTab' as const), sheet }),
  fc.record({
    do: fc.constant('columnWidth' as const),
    sheet,
    at: place,
    count: size,
    width: fc.constantFrom(60, 100),
  }),
  fc.record({ do: fc.constantFrom('hide' as const, 'show' as const), ...lines }),
);

const CELL_WORK = new Set<Intent['do']>(['type', 'paste', 'copy', 'fill', 'move', 'clear', 'sort']);

/** Hashes of the first rows of all sheets as custom functions would be given them, by what is kept of earlier calls. */
const givenOf = ({ machine }: Session, ranges = machine.ranges): string[] =>
  machine.workbook.sheets.flatMap((sheet) => {
    const rect = { row: 1, column: 1, rows: 99, columns: 9 };
    return ranges.of({ sheet, rect }, machine.workbook.zone).map(({ hash }) => hash);
  });

/** Plays intents in a session of its own; refused ones change nothing. */
const play = async (
  intents: readonly Intent[],
  check: (session: Session, shown: Shown, does: (intent: Intent) => boolean) => void,
) => {
  const shown = new Shown();
  const session = new Session(
    { state, code: '' },
    (push) => shown.hear(push),
    () => undefined,
  );
  const ids = session.machine.workbook.sheets.map(({ id }) => id);
  const does = (intent: Intent): boolean => {
    givenOf(session);
    const wish = { ...intent };
    if ('sheet' in wish) wish.sheet = ids[wish.sheet - 1] ?? 0;
    if ('toSheet' in wish) wish.toSheet = ids[wish.toSheet - 1] ?? 0;
    try {
      session.intend(wish, true);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  };
  try {
    for (const push of session.opening()) shown.hear(push);
    for (const intent of intents) does(intent);
    check(session, shown, does);
  } finally {
    await session.close();
  }
};

test('a window is right after any intents, and so is what custom functions are given', async () => {
  const check = (session: Session, shown: Shown): void => {
    expect(givenOf(session)).toEqual(givenOf(session, new Ranges()));
    const { tabs, strip } = session.book();
    expect(shown.tabs()).toEqual(tabs);
    expect(shown.book?.strip).toEqual(strip);
  };
  const anything = fc.array(intent, { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(anything, (intents) => play(intents, check)),
    { numRuns: 60 },
  );
});

test('undo and redo of any edit of cells, formulas elsewhere too', async () => {
  const edit = intent.filter((each) => CELL_WORK.has(each.do));
  await fc.assert(
    fc.asyncProperty(fc.array(intent, { maxLength: 4 }), edit, (before, last) =>
      play(before, (session, _shown, does) => {
        // A formula that once saw a date keeps showing one: the host's model stores the format.
        const tabs = () =>
          session.book().tabs.map((tab) => ({
            ...tab,
            cells: tab.cells.map(([row, column, cell]) =>
              cell?.kind === 'number' && cell.edit?.startsWith('=')
                ? [row, column, { ...cell, show: '' }]
                : [row, column, cell],
            ),
          }));
        const was = tabs();
        if (!does(last)) return;
        const then = tabs();
        if (
          then.some(
            ({ maxRows, maxColumns }, index) =>
              maxRows !== was[index]?.maxRows || maxColumns !== was[index]?.maxColumns,
          )
        )
          return;
        expect(does({ do: 'undo' })).toBe(true);
        expect(tabs()).toEqual(was);
        expect(does({ do: 'redo' })).toBe(true);
        expect(tabs()).toEqual(then);
      }),
    ),
    { numRuns: 100 },
  );
});

// Results of custom functions are computed when somebody looks: the same as when all are computed after each step, and no more of them.
import fc from 'fast-check';
import { type Host, openHost } from '#local/host';
import { sheetOf, type TestSheet } from '#test/local/test-sheet';

const CODE = `
/** @customfunction */
function GRID(rows, columns) { var out = []; for (var i = 0; i < rows; i++) { out.push([]); for (var j = 0; j < columns; j++) out[i].push(i * 10 + j); } return out; }
/** @customfunction */
function ECHO(block) { return block; }
/** @customfunction */
function TOTAL(block) { return [].concat.apply([], [].concat(block)).reduce(function (sum, x) { return sum + Number(x || 0); }, 0); }
function seen(a1) { return SpreadsheetApp.getActive().getSheets()[0].getRange(a1).getValues(); }
function size() { return SpreadsheetApp.getActive().getSheets()[0].getDataRange().getA1Notation(); }
function writes(a1, value) {
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange('A1').setValue(value);
  return sheet.getRange(a1).getValues();
}`;

interface Book {
  host: Host;
  sheet: TestSheet;
}

const open = (): Book => {
  const host = openHost({ code: CODE, now: '2024-04-02T07:30', locale: 'en_US' });
  return { host, sheet: sheetOf(host, 'Sheet1') };
};
const customRuns = ({ host }: Book): string[] =>
  host.executions.flatMap(({ kind, functionName }) => (kind === 'custom' ? [functionName] : []));

/** Does something to a book or looks at it; what is seen. */
type Step = (book: Book) => unknown;

const numbers = fc.tuple(fc.constantFrom('A1', 'A2', 'A3', 'D3', 'G3'), fc.constantFrom('', '1', '2', '3', '7'));
/** Formulas that read columns to their left: nothing goes in circles and no two spills contend, whose outcome hangs on the order. */
const formulas = fc
  .tuple(
    fc.constantFrom(['C1', 'A1'], ['F2', 'C2'], ['F2', 'B1'], ['I3', 'F2'], ['I3', 'C1'], ['L2', 'I2']),
    fc.constantFrom(
      (cell: string) => `=GRID(${cell},2)`,
      (cell: string) => `=ECHO(A1:B3)&${cell}`,
      (cell: string) => `=ECHO(${cell}:${cell.charAt(0)}9)`,
      (cell: string) => `=TOTAL(A1:${cell})`,
      (cell: string) => `=SUM(A1:${cell.charAt(0)}9)`,
      (cell: string) => `=ARRAYFORMULA(${cell}:${cell.charAt(0)}5)`,
    ),
  )
  .map(([[place = '', cell = ''], formula]) => [place, formula(cell)] as const);
const blocks = fc.constantFrom('A1', 'C2', 'C1:D3', 'F4', 'F3:G9', 'I3', 'J5:J9', 'L1:M9');

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.oneof(numbers, formulas).map(
      ([a1, text]): Step =>
        ({ sheet }) =>
          sheet.type(a1, text),
    ),
  },
  {
    weight: 2,
    arbitrary: blocks.map(
      (a1): Step =>
        ({ sheet }) =>
          sheet.values(a1),
    ),
  },
  {
    weight: 2,
    arbitrary: blocks.map(
      (a1): Step =>
        ({ host }) =>
          host.call('seen', a1),
    ),
  },
  fc.constant<Step>(({ host }) => host.call('size')),
  fc.constant<Step>(({ sheet }) => sheet.lastRow()),
  fc.integer({ min: 1, max: 4 }).map(
    (row): Step =>
      ({ sheet }) =>
        sheet.insertRows(row),
  ),
  fc.integer({ min: 1, max: 4 }).map(
    (row): Step =>
      ({ sheet }) =>
        sheet.deleteRows(row),
  ),
);

test('a look computes what may show there, what that depends on, and nothing else', () => {
  const book = open();
  const { host, sheet } = book;
  sheet.paste('A1', [['2'], ['3']]);
  sheet.type('I5', '=TOTAL(A2)');
  sheet.type('G1', '=ECHO(E1)');
  sheet.type('E1', '=SUM(C3:C9)');
  sheet.type('C1', '=GRID(A1,1)');
  expect([sheet.values('A1:A2'), customRuns(book)]).toEqual([[[2], [3]], []]);
  expect([sheet.value('C2'), sheet.value('E1'), customRuns(book)]).toEqual([10, 0, ['GRID']]);
  expect([sheet.value('H4'), customRuns(book)]).toEqual(['', ['GRID', 'ECHO']]);
  sheet.type('A1', '9');
  sheet.type('A1', '4');
  expect([sheet.value('E1'), customRuns(book)]).toEqual([50, ['GRID', 'ECHO', 'GRID']]);
  expect([host.call('seen', 'G1'), customRuns(book)]).toEqual([[[50]], ['GRID', 'ECHO', 'GRID', 'ECHO']]);
  expect([host.call('seen', 'A1:B3'), host.call('size'), customRuns(book).length]).toEqual([
    [
      [4, ''],
      [3, ''],
      ['', ''],
    ],
    'A1:I5',
    5,
  ]);
});

test('an execution sees former results after its own writes; what was due before it began, as the cells stand when it looks', () => {
  const { host, sheet } = open();
  sheet.type('A1', '1');
  sheet.type('B1', '=TOTAL(A1)');
  expect([sheet.value('B1'), host.call('writes', 'B1', 2), sheet.value('B1')]).toEqual([1, [[1]], 2]);
  sheet.type('A1', '3');
  expect([host.call('writes', 'B1', 4), sheet.value('B1')]).toEqual([[[4]], 4]);
});

test('whoever looks sees what they would if everything were computed after each step', () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 10, maxLength: 25 }), (list) => {
      const [eager, lazy] = [open(), open()];
      for (const step of list) {
        const seen = step(eager);
        eager.host.recalculate();
        expect(step(lazy)).toEqual(seen);
      }
      expect(lazy.host.save().sheets).toEqual(eager.host.save().sheets);
    }),
    { numRuns: 40 },
  );
});

// Lost columns at the front door: given back, taken back exactly, and kept once somebody has used them.
import type { ColumnsResult, Envelope, MendsView, RestoredColumn } from '#entry/contract';
import type { Host } from '#local/host';
import { columnOf } from '#local/new-book';
import { tabTitle } from '#messages/vi';
import { derivedColumns } from '#schema/define';
import { TABLES, type TableName } from '#schema/tables';
import { cell, fingerprintOf, preparedBook, tab, type } from '#test/front-door/book';

const OFFICE = 'van-phong-thong-ke@huong-tra.example';

const ask = <T>(host: Host, name: string, input: unknown = null): T => {
  const envelope = host.call('serveSidebar', name, input) as Envelope<T>;
  if (!envelope.ok) throw new Error(envelope.message);
  return envelope.data;
};
const lost = (host: Host) => ask<MendsView>(host, 'mends.view').columns.map(({ table, column }) => ({ table, column }));
const restore = (host: Host, columns = lost(host)): ColumnsResult => ask(host, 'mends.columns', { columns });
const drop = (host: Host, columns: readonly RestoredColumn[]): readonly string[] =>
  ask<{ left: readonly string[] }>(host, 'mends.dropColumns', { columns }).left;

const letterOf = (host: Host, column: string, table: TableName = 'tasks'): string =>
  columnOf(host, tabTitle(table), column);
const placeOf = (host: Host, column: string, table: TableName = 'tasks'): number => {
  const letter = letterOf(host, column, table);
  return [...letter].reduce((place, each) => place * 26 + each.charCodeAt(0) - 64, 0);
};
const [FIRST_DERIVED = ''] = derivedColumns(TABLES.tasks);
const formulaOf = (host: Host): string => tab(host, 'tasks').formula(`${letterOf(host, FIRST_DERIVED)}2`);

/** The sample at a manager's, without these columns of Nhiệm vụ. */
const without = (...columns: readonly string[]): Host => {
  const host = preparedBook('settled', '2024-04-02', (sample) => ask(sample, 'home'));
  host.setUser(OFFICE);
  for (const column of columns) tab(host, 'tasks').deleteColumns(placeOf(host, column));
  return host;
};

test('deleted columns come back with header, rule and formula; undone, the workbook is as it was', () => {
  const whole = formulaOf(without());
  const host = without('result', 'quietUntil', 'fingerprint');
  const before = fingerprintOf(host);
  expect(formulaOf(host)).not.toBe(whole);
  const { restored, texts } = restore(host);
  expect(texts).toEqual(
    ['Kết quả thực hiện', 'Không nhắc đến', expect.anything()].map((label) =>
      typeof label === 'string' ? `Trang «Nhiệm vụ»: thêm lại cột «${label}»` : label,
    ),
  );
  expect(restored.map(({ column, did, place }) => [column, did, place])).toEqual(
    ['result', 'quietUntil', 'fingerprint'].map((column) => [column, 'added', placeOf(host, column)]),
  );
  expect(ask<MendsView>(host, 'mends.view')).toMatchObject({ columns: [], structure: [] });
  expect(formulaOf(host)).toBe(whole);
  expect(tab(host, 'tasks').validation(cell(host, 'tasks', '5.1a', 'quietUntil'))?.type).toMatch(/^DATE/);
  expect(drop(host, restored)).toEqual([]);
  expect(fingerprintOf(host)).toBe(before);
});

test('a retry after a lost answer adds nothing twice and can still be undone; so can undo be retried', () => {
  const host = without('quietUntil');
  const before = fingerprintOf(host);
  const columns = lost(host);
  const first = restore(host, columns);
  const mended = fingerprintOf(host);
  expect(restore(host, columns)).toEqual(first);
  expect(fingerprintOf(host)).toBe(mended);
  drop(host, first.restored);
  expect(drop(host, first.restored)).toEqual([]);
  expect(fingerprintOf(host)).toBe(before);
});

test('boxes that nobody has ticked are no content; a ticked one is', () => {
  const host = without();
  tab(host, 'indicators').deleteColumns(placeOf(host, 'notArising', 'indicators'));
  const { restored } = restore(host);
  const letter = letterOf(host, 'notArising', 'indicators');
  tab(host, 'indicators').paste(`${letter}3`, [['FALSE'], ['FALSE']]);
  expect(drop(host, restored)).toEqual([]);
  const again = restore(host).restored;
  tab(host, 'indicators').paste(`${letter}3`, [['TRUE']]);
  expect(drop(host, again)).toHaveLength(1);
});

describe('a column that somebody has used is left, and named', () => {
  const LEFT = ['Trang «Nhiệm vụ», cột «Không nhắc đến»: đã có nội dung hoặc đã đổi tiêu đề, để nguyên.'];

  test.each<[string, (host: Host) => void]>([
    ['a value', (host) => type(host, 'tasks', '5.1a', 'quietUntil', '1/6/2024')],
    [
      'a formula that shows nothing',
      (host) => {
        const at = cell(host, 'tasks', '5.1a', 'quietUntil');
        tab(host, 'tasks').clearValidation(at);
        tab(host, 'tasks').type(at, '=""');
      },
    ],
    ['another label', (host) => tab(host, 'tasks').type(`${letterOf(host, 'quietUntil')}2`, 'Tạm không nhắc')],
  ])('%s', (_, use) => {
    const host = without('result', 'quietUntil');
    const { restored } = restore(host);
    use(host);
    expect(drop(host, restored)).toEqual(LEFT);
    expect(lost(host)).toEqual([{ table: 'tasks', column: 'result' }]);
    expect(placeOf(host, 'quietUntil')).toBeGreaterThan(0);
  });

  test('moved away it is found by its id', () => {
    const host = without('quietUntil');
    const { restored } = restore(host);
    tab(host, 'tasks').moveColumns(placeOf(host, 'quietUntil'), 1, 2);
    expect(drop(host, restored)).toEqual([]);
    expect(lost(host)).toEqual([{ table: 'tasks', column: 'quietUntil' }]);
  });
});

test('an id that got lost is written again, and what stood there comes back', () => {
  const host = without();
  tab(host, 'tasks').type(`${letterOf(host, 'result')}1`, 'ket qua');
  const before = fingerprintOf(host);
  const { restored, texts } = restore(host);
  expect(texts).toEqual(['Trang «Nhiệm vụ»: ghi lại mã cột «Kết quả thực hiện»']);
  type(host, 'tasks', '5.1a', 'note', 'Ghi sau');
  tab(host, 'tasks').clear(cell(host, 'tasks', '5.1a', 'note'));
  expect(drop(host, restored)).toEqual([]);
  expect(fingerprintOf(host)).toBe(before);
});

test('an id that stands twice, once over a blank column, is left at one place, and doubled again by undo', () => {
  const host = without();
  const sheet = tab(host, 'tasks');
  const end = 'AG';
  sheet.type(`${end}1`, 'result');
  const before = fingerprintOf(host);
  const { restored, texts } = restore(host);
  expect(texts).toEqual([`Trang «Nhiệm vụ»: bỏ mã thừa của cột «Kết quả thực hiện» ở cột ${end}`]);
  expect([sheet.value(`${end}1`), lost(host)]).toEqual(['', []]);
  expect(drop(host, restored)).toEqual([]);
  expect(fingerprintOf(host)).toBe(before);
});

test('a busy lock, an officer and input of nothing of ours: a sentence, nothing written', () => {
  const host = without('quietUntil');
  const columns = lost(host);
  const before = fingerprintOf(host);
  expect(() => restore(host, [])).toThrow('Chưa làm: ');
  expect(() => restore(host, [{ table: 'tasks', column: 'nope' }])).toThrow('Chưa làm: ');
  host.faults.lockHeldElsewhere = true;
  expect(() => restore(host, columns)).toThrow('người khác đang ghi vào sổ');
  host.faults.lockHeldElsewhere = false;
  host.setUser('tai-chinh-ke-toan@huong-tra.example');
  expect(() => restore(host, columns)).toThrow('việc này dành cho đầu mối tổng hợp và lãnh đạo');
  expect(fingerprintOf(host)).toBe(before);
});

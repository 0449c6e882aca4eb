// Cần sửa at the front door: what is found, mended and put back; formulas, others' changes and what was reported stay.
import type { CellSwap, Envelope, MendKind, MendPreview, MendsView, Replaced, RestoreResult } from '#entry/contract';
import type { Execution, Host } from '#local/host';
import { columnOf } from '#local/new-book';
import { tabTitle } from '#messages/vi';
import { cell, fingerprintOf, pasteText, preparedBook, rowOf, tab, type, valueAt } from '#test/front-door/book';

const OFFICE = 'van-phong-thong-ke@huong-tra.example';
const FINANCE = 'tai-chinh-ke-toan@huong-tra.example';

const ask = <T>(host: Host, name: string, input: unknown = null): T => {
  const envelope = host.call('serveSidebar', name, input) as Envelope<T>;
  if (!envelope.ok) throw new Error(envelope.message);
  return envelope.data;
};
const view = (host: Host): MendsView => ask(host, 'mends.view');
const preview = (host: Host, kind: MendKind): MendPreview => ask(host, 'mends.preview', { kind });
const swapsOf = (host: Host, kind: MendKind): CellSwap[] => preview(host, kind).cells.map(({ swap }) => swap);
const replace = (host: Host, name: 'mends.apply' | 'mends.undo', cells: readonly CellSwap[]) => {
  const { outcomes } = ask<Replaced>(host, name, { cells });
  return { undo: outcomes.flatMap(({ undo }) => undo ?? []), whys: outcomes.map(({ why }) => why) };
};
const kindsOf = (host: Host): string[] => view(host).mends.map(({ kind, n }) => `${kind} ${n}`);

const callsOf = ({ calls }: Execution): number => calls.reads + calls.writes + calls.mails + calls.other;

const TODAY = '2024-04-02';

/** A workbook after the sidebar was opened once: ids and stamps are in order. */
const settled = (): Host => preparedBook('settled', TODAY, (host) => ask(host, 'home'));

/** Three dates as texts: of a foreign format, under the automatic one, in a date cell. */
const withTextDates = (): Host =>
  preparedBook('text-dates', TODAY, (host) => {
    pasteText(host, 'tasks', '5.1a', 'dueOn', '31.12.2024');
    pasteText(host, 'tasks', '5.1b', 'dueOn', '5/6/2024', '');
    pasteText(host, 'tasks', '5.1c', 'doneOn', 'ngày 02 tháng 4 năm 2024', 'dd/mm/yyyy');
    ask(host, 'home');
  });

test('the sample has nothing that could be mended; its problems by sheet add up', () => {
  const { total, sheets, mends, structure } = view(settled());
  expect(mends).toEqual([]);
  expect(structure).toEqual([]);
  expect(sheets.reduce((sum, { n }) => sum + n, 0)).toBe(total);
  for (const { n, groups } of sheets) expect(groups.reduce((sum, group) => sum + group.n, 0)).toBe(n);
});

test('problems by sheet and column: one sentence for all rows of a kind, or one a row', () => {
  const host = withTextDates();
  for (const id of ['2.1a', '2.1b']) type(host, 'tasks', id, 'state', 'Hoàn thành');
  type(host, 'people', 'CB2', 'email', 'khong-phai-dia-chi');
  const { sheets } = view(host);
  expect(sheets.map(({ title, n }) => `${title} ${n}`)).toEqual(['Nhiệm vụ 7', 'Cán bộ, công chức 1']);
  const groups = sheets[0]?.groups ?? [];
  expect(groups.map(({ label, n, text }) => `${label} ${n} ${text ?? ''}`)).toEqual([
    'Hạn hoàn thành 2 ',
    'Ngày hoàn thành 2 Còn thiếu: «Ngày hoàn thành» (vì trạng thái là Hoàn thành)',
    'Ngày hoàn thành 1 «Ngày hoàn thành» đang là chữ “ngày 02 tháng 4 năm 2024”, không phải ngày; nhập lại dạng ngày/tháng/năm, ví dụ 31/03/2024',
    expect.stringMatching(/^Tài liệu kiểm chứng 2 Còn thiếu: /),
  ]);
  expect(groups[0]?.items[0]).toEqual({
    id: '5.1a',
    row: rowOf(host, 'tasks', '5.1a'),
    name: expect.stringMatching(/^Ban hành kịp thời kế hoạch .*…$/),
    text: expect.stringContaining('“31.12.2024”'),
  });
});

test('dates that are texts become dates; undone, the workbook is as it was', () => {
  const host = withTextDates();
  const before = fingerprintOf(host);
  expect(kindsOf(host)).toEqual(['dates 3']);
  const { cells } = preview(host, 'dates');
  expect(cells.map(({ address, label, old, fresh }) => `${address} ${label}: ${old} → ${fresh}`)).toEqual([
    `${cell(host, 'tasks', '5.1a', 'dueOn')} Hạn hoàn thành: 31.12.2024 → 31/12/2024`,
    `${cell(host, 'tasks', '5.1b', 'dueOn')} Hạn hoàn thành: 5/6/2024 → 05/06/2024`,
    `${cell(host, 'tasks', '5.1c', 'doneOn')} Ngày hoàn thành: ngày 02 tháng 4 năm 2024 → 02/04/2024`,
  ]);
  const { undo, whys } = replace(
    host,
    'mends.apply',
    cells.map(({ swap }) => swap),
  );
  expect(whys).toEqual([null, null, null]);
  expect(tab(host, 'tasks').display(cell(host, 'tasks', '5.1a', 'dueOn'))).toBe('31/12/2024');
  expect(tab(host, 'tasks').display(cell(host, 'tasks', '5.1b', 'dueOn'))).toBe('05/06/2024');
  expect(kindsOf(host)).toEqual([]);
  expect(replace(host, 'mends.undo', undo).whys).toEqual([null, null, null]);
  expect(fingerprintOf(host)).toBe(before);
});

test('a mend is no report: nothing is stamped as reported today, neither then nor when it is undone', () => {
  const host = withTextDates();
  const stamp = (): unknown[] => ['updatedOn', 'fingerprint'].map((column) => valueAt(host, 'tasks', '5.1c', column));
  const before = stamp();
  const { undo } = replace(host, 'mends.apply', swapsOf(host, 'dates'));
  ask(host, 'home');
  expect(stamp()[0]).toBe(before[0]);
  replace(host, 'mends.undo', undo);
  ask(host, 'home');
  expect(stamp()).toEqual(before);
});

test('a report that still waits for its stamp is stamped all the same', () => {
  const host = withTextDates();
  host.faults.loseEditEvents = true;
  type(host, 'tasks', '5.1c', 'result', 'Đã ban hành');
  replace(host, 'mends.apply', swapsOf(host, 'dates'));
  expect(valueAt(host, 'tasks', '5.1c', 'updatedOn')).toBe('');
  ask(host, 'home');
  expect(valueAt(host, 'tasks', '5.1c', 'updatedOn')).toBe(45_384);
});

test('numbers, choices and names: mended and put back exactly', () => {
  const host = settled();
  pasteText(host, 'tasks', '1.1a', 'progress', '40 %');
  pasteText(host, 'indicators', '1.1a', 'numerator', '1.500');
  pasteText(host, 'indicators', '1.1b', 'value', '12 hồ sơ');
  pasteText(host, 'tasks', '1.1a', 'state', 'đang thực  hiện');
  pasteText(host, 'people', 'CB2', 'roles', 'chủ trì\nlãnh đạo');
  host.setUser(OFFICE);
  pasteText(host, 'tasks', '1.1a', 'lead', ' văn phòng - thống kê');
  ask(host, 'home');
  const before = fingerprintOf(host);
  expect(kindsOf(host)).toEqual(['numbers 2', 'choices 2', 'names 1']);
  const { undo, whys } = replace(
    host,
    'mends.apply',
    (['numbers', 'choices', 'names'] as const).flatMap((kind) => swapsOf(host, kind)),
  );
  expect(whys).toEqual([null, null, null, null, null]);
  expect(tab(host, 'tasks').display(cell(host, 'tasks', '1.1a', 'progress'))).toBe('40%');
  expect(valueAt(host, 'indicators', '1.1a', 'numerator')).toBe(1500);
  expect(valueAt(host, 'tasks', '1.1a', 'state')).toBe('Đang thực hiện');
  expect(valueAt(host, 'people', 'CB2', 'roles')).toBe('Chủ trì\nLãnh đạo');
  expect(valueAt(host, 'tasks', '1.1a', 'lead')).toBe('Văn phòng – Thống kê');
  replace(host, 'mends.undo', undo);
  expect(fingerprintOf(host)).toBe(before);
});

test('a due date that the words name is written where it is blank', () => {
  const host = settled();
  tab(host, 'tasks').clear(cell(host, 'tasks', '5.1a', 'dueOn'));
  const before = fingerprintOf(host);
  const [found] = preview(host, 'due').cells;
  expect(found).toMatchObject({ old: '', fresh: '31/03/2024', because: 'Quý I năm 2024' });
  const { undo } = replace(host, 'mends.apply', swapsOf(host, 'due'));
  expect(valueAt(host, 'tasks', '5.1a', 'dueOn')).toBe(45_382);
  replace(host, 'mends.undo', undo);
  expect(fingerprintOf(host)).toBe(before);
});

test('a copied row gets an id of its own, and its old one back', () => {
  const host = settled();
  const sheet = tab(host, 'tasks');
  const end = sheet.lastRow() + 1;
  const row = rowOf(host, 'tasks', '3.1a');
  sheet.pasteCells(`A${row}:AB${row}`, `A${end}`);
  const before = fingerprintOf(host);
  const { undo, whys } = replace(host, 'mends.apply', swapsOf(host, 'ids'));
  expect(whys).toEqual([null]);
  expect(sheet.value(`A${row}`)).toBe('3.1a');
  expect(sheet.value(`A${end}`)).toMatch(/^3\.[a-z0-9]{4}$/);
  expect(kindsOf(host)).toEqual([]);
  replace(host, 'mends.undo', undo);
  expect(fingerprintOf(host)).toBe(before);
});

test('rows whose id got lost are given one', () => {
  const host = settled();
  host.faults.loseEditEvents = true;
  const at = cell(host, 'tasks', '5.1a', 'id');
  tab(host, 'tasks').clear(at);
  expect(kindsOf(host)).toEqual(['ids 1']);
  replace(host, 'mends.apply', swapsOf(host, 'ids'));
  expect(tab(host, 'tasks').value(at)).toMatch(/^5\.[a-z0-9]{4}$/);
});

test('a date that is the key of its row', () => {
  const host = settled();
  const sheet = tab(host, 'holidays');
  const at = `${columnOf(host, tabTitle('holidays'), 'on')}3`;
  sheet.setFormat(at, '@');
  sheet.paste(at, [['1/1/2024']]);
  const before = fingerprintOf(host);
  const { undo } = replace(host, 'mends.apply', swapsOf(host, 'dates'));
  expect(sheet.display(at)).toBe('01/01/2024');
  expect(replace(host, 'mends.undo', undo).whys).toEqual([null]);
  expect(fingerprintOf(host)).toBe(before);
});

test('formulas are never replaced: neither one that was there, nor one typed since', () => {
  const host = withTextDates();
  const formula = '="31"&".12.2024"';
  const at = cell(host, 'tasks', '5.1d', 'dueOn');
  tab(host, 'tasks').clearValidation(at);
  tab(host, 'tasks').type(at, formula);
  expect(kindsOf(host)).toEqual(['dates 3']);
  const cells = swapsOf(host, 'dates');
  const other = cell(host, 'tasks', '5.1a', 'dueOn');
  tab(host, 'tasks').setFormat(other, '');
  tab(host, 'tasks').clearValidation(other);
  tab(host, 'tasks').type(other, formula);
  expect(replace(host, 'mends.apply', cells).whys).toEqual(['formula', null, null]);
  for (const place of [at, other]) expect(tab(host, 'tasks').formula(place)).toBe(formula);
});

test('a cell changed since it was shown is left, the others are mended; so it is when undone', () => {
  const host = withTextDates();
  const cells = swapsOf(host, 'dates');
  pasteText(host, 'tasks', '5.1a', 'dueOn', '30.11.2024');
  const { undo, whys } = replace(host, 'mends.apply', cells);
  expect(whys).toEqual(['changed', null, null]);
  expect(valueAt(host, 'tasks', '5.1a', 'dueOn')).toBe('30.11.2024');
  type(host, 'tasks', '5.1b', 'dueOn', '7/6/2024');
  expect(replace(host, 'mends.undo', undo).whys).toEqual(['changed', null]);
  expect(valueAt(host, 'tasks', '5.1b', 'dueOn')).toBe(45_450);
  expect(valueAt(host, 'tasks', '5.1c', 'doneOn')).toBe('ngày 02 tháng 4 năm 2024');
});

test('rows sorted away and a column moved are found; a deleted row is said to be gone', () => {
  const host = withTextDates();
  const cells = swapsOf(host, 'dates');
  const sheet = tab(host, 'tasks');
  const last = sheet.lastRow();
  sheet.sort(`A3:AB${last}`, 1, false);
  const from = columnOf(host, tabTitle('tasks'), 'doneOn').charCodeAt(0) - 64;
  sheet.moveColumns(from, 1, 2);
  sheet.deleteRows(rowOf(host, 'tasks', '5.1b'));
  const { undo, whys } = replace(host, 'mends.apply', cells);
  expect(whys).toEqual([null, 'gone', null]);
  expect(valueAt(host, 'tasks', '5.1c', 'doneOn')).toBe(45_384);
  sheet.sort(`A3:AB${last - 1}`, 1, true);
  expect(replace(host, 'mends.undo', undo).whys).toEqual([null, null]);
  expect(valueAt(host, 'tasks', '5.1a', 'dueOn')).toBe('31.12.2024');
});

test('a retry after a lost answer writes nothing twice and can still be undone', () => {
  const host = withTextDates();
  const before = fingerprintOf(host);
  const cells = swapsOf(host, 'dates');
  replace(host, 'mends.apply', cells);
  const mended = fingerprintOf(host);
  const { undo, whys } = replace(host, 'mends.apply', cells);
  expect(whys).toEqual([null, null, null]);
  expect(host.lastExecution().calls.writes).toBe(0);
  expect(fingerprintOf(host)).toBe(mended);
  replace(host, 'mends.undo', undo);
  replace(host, 'mends.undo', undo);
  expect(fingerprintOf(host)).toBe(before);
});

describe('cells are replaced only as mends are offered', () => {
  const swapAt = (host: Host, table: 'tasks' | 'settings' | 'people', id: string, column: string): CellSwap => ({
    table,
    id,
    row: rowOf(host, table, id),
    mark: '',
    column,
    was: valueAt(host, table, id, column) as string,
    becomes: 'HACKED',
    format: '@',
    formatNow: '@',
  });
  const strange = (host: Host): CellSwap[] => [
    swapAt(host, 'settings', 'unitName', 'value'),
    swapAt(host, 'settings', 'year', 'value'),
    { ...swapAt(host, 'people', 'CB4', 'roles'), becomes: 'Lãnh đạo' },
    { ...swapAt(host, 'tasks', '5.1a', 'confirmed'), becomes: true },
    swapAt(host, 'tasks', '5.1a', 'result'),
  ];

  test('whatever else is sent changes nothing, whoever sends it; what is offered beside it is mended', () => {
    for (const user of [FINANCE, OFFICE]) {
      const host = withTextDates();
      const [swap] = swapsOf(host, 'dates') as [CellSwap];
      const before = fingerprintOf(host);
      host.setUser(user);
      const bent = { ...swap, becomes: Number(swap.becomes) + 1 };
      expect(replace(host, 'mends.apply', [...strange(host), bent]).whys).toEqual(Array(6).fill('notOffered'));
      expect(fingerprintOf(host)).toBe(before);
      expect(replace(host, 'mends.apply', [bent, swap]).whys).toEqual(['notOffered', null]);
    }
  });

  test('undo leaves columns alone that mends never touch; roster and settings are for collector and leader', () => {
    const host = withTextDates();
    const before = fingerprintOf(host);
    host.setUser(FINANCE);
    const whys = ['notOffered', 'notYours', 'notYours', 'notOffered', 'notOffered'];
    expect(replace(host, 'mends.undo', strange(host)).whys).toEqual(whys);
    expect(fingerprintOf(host)).toBe(before);
  });

  test('a mend in the roster: left to a manager, who can put it back', () => {
    const host = settled();
    pasteText(host, 'people', 'CB2', 'roles', 'lãnh đạo');
    const before = fingerprintOf(host);
    host.setUser(FINANCE);
    const cells = swapsOf(host, 'choices');
    expect(replace(host, 'mends.apply', cells).whys).toEqual(['notYours']);
    expect(fingerprintOf(host)).toBe(before);
    host.setUser(OFFICE);
    const { undo, whys } = replace(host, 'mends.apply', cells);
    expect(whys).toEqual([null]);
    host.setUser(FINANCE);
    expect(replace(host, 'mends.undo', undo).whys).toEqual(['notYours']);
    host.setUser(OFFICE);
    expect(replace(host, 'mends.undo', undo).whys).toEqual([null]);
    expect(fingerprintOf(host)).toBe(before);
  });
});

test('a busy lock refuses in a sentence, nothing is written', () => {
  const host = withTextDates();
  const cells = swapsOf(host, 'dates');
  const before = fingerprintOf(host);
  host.faults.lockHeldElsewhere = true;
  expect(() => replace(host, 'mends.apply', cells)).toThrow('Sổ đang được một lần chạy khác xử lý');
  expect(fingerprintOf(host)).toBe(before);
});

test('input that names no column of ours, or one that the add-in fills, writes nothing', () => {
  const host = withTextDates();
  const [swap] = swapsOf(host, 'dates') as [CellSwap];
  const before = fingerprintOf(host);
  const stamp = valueAt(host, 'tasks', '5.1a', 'updatedOn') as string;
  const strange = ['status', 'updatedOn', 'nope', '__proto__'].map((column) => ({ ...swap, column, was: stamp }));
  expect(replace(host, 'mends.apply', strange).whys).toEqual(['gone', 'gone', 'gone', 'gone']);
  expect(() => replace(host, 'mends.apply', [])).toThrow('Chưa làm: ');
  expect(() => replace(host, 'mends.apply', [{ ...swap, table: 'guide' } as unknown as CellSwap])).toThrow(
    'Chưa làm: ',
  );
  expect(fingerprintOf(host)).toBe(before);
});

test('a text that looks like a formula goes in as a text', () => {
  const host = settled();
  const at = cell(host, 'tasks', '5.1a', 'doneOn');
  tab(host, 'tasks').setFormat(at, '');
  const [swap] = swapsOf(withTextDates(), 'dates') as [CellSwap];
  const trick = { ...swap, column: 'doneOn', was: '', becomes: '=1+1', format: '', formatNow: '' };
  expect(replace(host, 'mends.undo', [trick]).whys).toEqual([null]);
  expect(tab(host, 'tasks').formula(at)).toBe('');
  expect(tab(host, 'tasks').value(at)).toBe('=1+1');
});

test('service calls: eleven to see, twelve to preview, as many as a look and five to mend, two a block', () => {
  const host = withTextDates();
  view(host);
  expect(callsOf(host.lastExecution())).toBeLessThanOrEqual(11);
  const cells = swapsOf(host, 'dates');
  expect(callsOf(host.lastExecution())).toBeLessThanOrEqual(12);
  const { undo } = replace(host, 'mends.apply', cells);
  // what is offered now (11); lock, values, zone, formulas; 5.1a and 5.1b one block, 5.1c another, two calls each; a fingerprint; flush, release
  expect(callsOf(host.lastExecution())).toBeLessThanOrEqual(22);
  replace(host, 'mends.undo', undo);
  expect(callsOf(host.lastExecution())).toBeLessThanOrEqual(17);
});

describe('the structure', () => {
  const damaged = (): Host => {
    const host = settled();
    tab(host, 'tasks').deleteColumns(columnOf(host, tabTitle('tasks'), 'quietUntil').charCodeAt(0) - 64);
    host.deleteSheet('Ngày nghỉ');
    return host;
  };

  test('what is missing is named, and restored by a manager; cells of a damaged tab are not offered', () => {
    const host = damaged();
    pasteText(host, 'tasks', '5.1a', 'dueOn', '31.12.2024');
    const { structure, columns, mends } = view(host);
    expect(structure).toEqual([expect.stringContaining('Không thấy trang «Ngày nghỉ»')]);
    expect(columns.map(({ text }) => text)).toEqual(['Trang «Nhiệm vụ»: thêm lại cột «Không nhắc đến»']);
    expect(mends).toEqual([]);
    host.setUser(OFFICE);
    const { done, left } = ask<RestoreResult>(host, 'mends.restore');
    expect(done).toEqual(
      expect.arrayContaining(['Trang «Nhiệm vụ»: thêm lại cột «Không nhắc đến»', 'Trang «Ngày nghỉ»: tạo lại trang']),
    );
    expect(left).toEqual([]);
    expect(view(host).structure).toEqual([]);
    expect(kindsOf(host)).toEqual(['dates 1']);
    expect(host.alerts).toEqual([]);
  });

  test('an officer is told whose work that is', () => {
    const host = damaged();
    host.setUser(FINANCE);
    const before = fingerprintOf(host);
    expect(() => ask(host, 'mends.restore')).toThrow('việc này dành cho đầu mối tổng hợp và lãnh đạo');
    expect(fingerprintOf(host)).toBe(before);
  });
});

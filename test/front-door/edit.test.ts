// What happens when somebody edits cells: ids, stamps and one hint, in six service calls at most; the input stays his.

import { toSerial } from '#kernel/civil-date';
import type { Execution, Host } from '#local/host';
import { columnOf } from '#local/new-book';
import { tabTitle } from '#messages/vi';
import { cell, finish, rowOf, sampleBook, tab, type, valueAt } from '#test/front-door/book';
import { openDay, runDay, stateOf } from '#tools/simulate/day';

const TODAY = toSerial('2024-04-02');
const OFFICER = 'cong.chuc@huong-tra.example';

const callsOf = ({ calls }: Execution): number => calls.reads + calls.writes + calls.mails + calls.other;

/** Does an edit; gives the service calls and the toasts of its event, which must go well. */
const edit = (host: Host, work: () => void): { calls: number; writes: number; toasts: string[] } => {
  const runs = host.executions.length;
  const toasts = host.toasts.length;
  work();
  const events = host.executions.slice(runs).filter(({ kind }) => kind === 'onEdit');
  for (const { error, console: lines } of events) expect([error, lines]).toEqual([undefined, []]);
  return {
    calls: Math.max(0, ...events.map(callsOf)),
    writes: Math.max(0, ...events.map(({ calls }) => calls.writes)),
    toasts: host.toasts.slice(toasts).map(({ text }) => text),
  };
};

const stampsOf = (host: Host): unknown[][] => {
  const sheet = tab(host, 'tasks');
  const [from, to] = ['updatedOn', 'fingerprint'].map((key) => columnOf(host, 'Nhiệm vụ', key));
  return sheet.values(`${from}3:${to}${sheet.lastRow()}`);
};

const letterPlace = (letters: string): number =>
  [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0);

const NEW_ROW = ['3', 'Việc mới', '', 'Văn phòng – Thống kê'];

describe('one cell', () => {
  test('a reported cell stamps its row, once for each change; others stamp nothing; ≤ 6 calls', () => {
    const host = sampleBook();
    for (const [column, text] of [
      ['note', 'ghi chú'],
      ['assignee', ''],
      ['quietUntil', '03/04/2024'],
      ['dueOn', '31/03/2024'],
    ] as const) {
      expect(edit(host, () => type(host, 'tasks', '1.1a', column, text))).toMatchObject({ writes: 0, toasts: [] });
    }
    expect(valueAt(host, 'tasks', '1.1a', 'updatedOn')).toBe('');
    const first = edit(host, () => type(host, 'tasks', '1.1a', 'result', 'Đã làm một phần'));
    expect(first.calls).toBeLessThanOrEqual(6);
    expect(first.toasts).toEqual([]);
    expect(valueAt(host, 'tasks', '1.1a', 'updatedOn')).toBe(TODAY);
    const print = valueAt(host, 'tasks', '1.1a', 'fingerprint');
    expect(print).toMatch(/^[a-z0-9]+$/);
    expect(valueAt(host, 'tasks', '1.1b', 'updatedOn')).toBe('');
    host.setNow('2024-04-03T09:00');
    expect(edit(host, () => type(host, 'tasks', '1.1a', 'result', 'Đã làm một phần')).writes).toBe(0);
    expect(valueAt(host, 'tasks', '1.1a', 'updatedOn')).toBe(TODAY);
    edit(host, () => tab(host, 'tasks').clear(cell(host, 'tasks', '1.1a', 'result')));
    expect(valueAt(host, 'tasks', '1.1a', 'updatedOn')).toBe(TODAY + 1);
    expect(valueAt(host, 'tasks', '1.1a', 'fingerprint')).toBe('');
    for (const [column, text] of [
      ['numerator', '98'],
      ['asOf', '31/03/2024'],
      ['notArising', 'TRUE'],
    ] as const) {
      expect(edit(host, () => type(host, 'indicators', '3.1c', column, text)).calls).toBeLessThanOrEqual(6);
    }
    expect(valueAt(host, 'indicators', '3.1c', 'updatedOn')).toBe(TODAY + 1);
    expect(runDay(host).problems.filter(({ at }) => at.table === 'tasks')).toEqual([]);
    expect(valueAt(host, 'tasks', '1.1a', 'updatedOn')).toBe(TODAY + 1);
  });

  test.each([
    ['tasks', '5.1a', 'state', 'Hoàn thành', /Còn thiếu: «Ngày hoàn thành» \(vì trạng thái là Hoàn thành\)$/],
    ['tasks', '5.1a', 'state', 'Tạm dừng', /Còn thiếu: «Nguyên nhân chậm, đề xuất»/],
    ['tasks', '5.1a', 'extendedTo', '30/06/2024', /Còn thiếu: «Căn cứ gia hạn»/],
    ['tasks', '5.1a', 'startOn', '01/06/2024', /Còn thiếu: «Hạn hoàn thành» 31\/03\/2024 ở trước ngày bắt đầu/],
    ['indicators', '3.1c', 'numerator', '98', /Còn thiếu: «Mẫu số» \(đã có tử số\)$/],
    ['people', 'CB1', 'email', 'a@b', /Còn thiếu: «Thư điện tử» “a@b” chưa đúng dạng địa chỉ/],
  ])('%s %s %s = %s: a hint that begins with the row', (table, id, column, text, sentence) => {
    const host = sampleBook();
    const { calls, toasts } = edit(host, () => type(host, table, id, column, text));
    expect(calls).toBeLessThanOrEqual(6);
    expect(toasts).toHaveLength(1);
    expect(toasts[0]).toMatch(sentence);
    expect(toasts[0]?.startsWith(`Dòng ${rowOf(host, table, id)}: Còn thiếu: `)).toBe(true);
  });

  test('timing words beside no date: what cannot be read is said; no reading is offered, the plan’s year is not at hand', () => {
    const host = sampleBook();
    tab(host, 'tasks').clear(cell(host, 'tasks', '1.1a', 'dueOn'));
    const toastsOf = (words: string): string[] => edit(host, () => type(host, 'tasks', '1.1a', 'timing', words)).toasts;
    expect(toastsOf('khi rảnh')).toEqual([
      expect.stringMatching(/chưa đọc được “khi rảnh”; nhập ngày vào Hạn hoàn thành$/),
    ]);
    expect(toastsOf('Quý I')).toEqual([]);
    expect(valueAt(host, 'tasks', '1.1a', 'missing')).toMatch(/«Hạn hoàn thành» .*đọc là 31\/03\/2024/);
  });

  test('input is never changed, reverted or dropped', () => {
    const host = sampleBook();
    const sheet = tab(host, 'tasks');
    for (const [column, text] of [
      ['state', 'sắp xong'],
      ['doneOn', 'hôm qua'],
      ['progress', '150'],
      ['lead', 'Phòng lạ'],
      ['proof', '  số 12 '],
    ] as const) {
      const place = cell(host, 'tasks', '5.1a', column);
      const { calls } = edit(host, () => sheet.paste(place, [[text]]));
      expect(calls).toBeLessThanOrEqual(6);
      expect(String(sheet.value(place)).trim()).toBe(column === 'progress' ? String(Number(text) / 100) : text.trim());
    }
    expect(stateOf(host).tasks.total).toBe(37);
  });

  test('edits elsewhere do nothing: other tabs, rows 1 and 2, own columns, own sheets, a damaged id row', () => {
    const host = sampleBook();
    host.addSheet('Riêng');
    const idle: (() => void)[] = [
      () => host.sheet('Riêng').type('A5', 'x'),
      () => host.sheet('Hướng dẫn').type('A70', 'x'),
      () => host.sheet('Tổng quan').type('K50', 'x'),
      () => tab(host, 'tasks').type('B2', 'Lĩnh vực'),
      () => tab(host, 'tasks').type('AG5', 'ghi riêng'),
      () => tab(host, 'holidays').type('A60', '20/12/2024'),
      () => type(host, 'settings', 'graceWorkingDays', 'value', '6'),
      () => tab(host, 'tasks').type('A1', 'lạ'),
      () => tab(host, 'tasks').paste('I5', [['Hoàn thành'], ['Hoàn thành']]),
    ];
    const done = idle.map((work) => edit(host, work));
    for (const { writes, calls } of done.slice(0, -1)) expect([writes, calls <= 6]).toEqual([0, true]);
    expect(done.slice(0, 4).flatMap(({ toasts }) => toasts)).toEqual([]);
    expect(
      stampsOf(host)
        .slice(2, 4)
        .map(([day]) => day),
    ).toEqual([TODAY, TODAY]);
  });
});

describe('many cells', () => {
  test('forty pasted rows: an id each, one event, ≤ 6 calls', () => {
    const host = sampleBook();
    const sheet = tab(host, 'tasks');
    const from = sheet.lastRow() + 1;
    const block = Array.from({ length: 40 }, (_, index) => [
      ...NEW_ROW.slice(0, 1),
      `Việc ${index + 1}`,
      ...NEW_ROW.slice(2),
    ]);
    const { calls } = edit(host, () => sheet.paste(`B${from}`, block));
    expect(calls).toBeLessThanOrEqual(6);
    const ids = sheet
      .values(`A${from}:A${from + 39}`)
      .flat()
      .map(String);
    expect(new Set(ids).size).toBe(40);
    for (const id of ids) expect(id).toMatch(/^3\.[a-z0-9]{4}$/);
    expect(sheet.values(`B${from}:E${from + 39}`)).toEqual(block);
    const states = columnOf(host, 'Nhiệm vụ', 'state');
    const stamped = edit(host, () =>
      sheet.paste(
        `${states}3`,
        Array.from({ length: 40 }, () => ['Đang thực hiện']),
      ),
    );
    expect(stamped.calls).toBeLessThanOrEqual(6);
    expect(
      stampsOf(host)
        .slice(0, 40)
        .every(([day, print]) => day === TODAY && print !== ''),
    ).toBe(true);
    expect(
      stampsOf(host)
        .slice(40)
        .every(([day]) => day === ''),
    ).toBe(true);
    expect(stateOf(host).tasks).toMatchObject({ total: 77 });
    const cleared = edit(host, () => sheet.clear(`${states}3:${states}42`));
    expect(cleared.calls).toBeLessThanOrEqual(6);
    expect(
      stampsOf(host)
        .slice(0, 40)
        .every(([day, print]) => day === TODAY && print === ''),
    ).toBe(true);
  });

  test('rows pasted with gaps between them: still ≤ 6 calls', () => {
    const host = sampleBook();
    const sheet = tab(host, 'tasks');
    const from = sheet.lastRow() + 1;
    const block = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? NEW_ROW : ['', '', '', '']));
    const pasted = edit(host, () => sheet.paste(`B${from}`, block));
    const ids = sheet.values(`A${from}:A${from + 19}`).flat();
    expect(ids.map((id) => id !== '')).toEqual(block.map(([group]) => group !== ''));
    expect(pasted.calls).toBeLessThanOrEqual(6);
  });

  test('a report pasted over rows with gaps between them: still ≤ 6 calls', () => {
    const host = sampleBook();
    const sheet = tab(host, 'tasks');
    for (const row of [6, 8, 10, 12, 14]) sheet.insertRows(row, 1);
    const column = columnOf(host, 'Nhiệm vụ', 'result');
    const block = sheet.values('C3:C20').map(([text]) => [text === '' ? '' : 'Đã làm']);
    const pasted = edit(host, () => sheet.paste(`${column}3`, block));
    expect(
      stampsOf(host)
        .slice(0, 18)
        .map(([day]) => day !== ''),
    ).toEqual(block.map(([text]) => text !== ''));
    expect(pasted.calls).toBeLessThanOrEqual(6);
  });

  test('the two columns of the stamp moved apart: ids and stamps are written in ≤ 6 calls, only the toast stays out', () => {
    const host = sampleBook();
    const sheet = tab(host, 'tasks');
    sheet.moveColumns(letterPlace(columnOf(host, 'Nhiệm vụ', 'updatedOn')), 1, 2);
    const keys = sheet.values('A1:AB1').flat().map(String);
    const report = { dueOn: '01/04/2024', state: 'Hoàn thành', result: 'x' };
    const given: Record<string, string> = { group: '3', text: 'Việc', lead: 'Ai đó', ...report };
    const from = sheet.lastRow() + 1;
    const first = keys.indexOf('group');
    const block = [1, 2, 3].map(() => keys.slice(first).map((key) => given[key] ?? ''));
    const pasted = edit(host, () => sheet.paste(`${columnOf(host, 'Nhiệm vụ', 'group')}${from}`, block));
    expect(pasted).toMatchObject({ calls: 6, writes: 3, toasts: [] });
    const written = (key: string): unknown[] => {
      const letter = columnOf(host, 'Nhiệm vụ', key);
      return sheet.values(`${letter}${from}:${letter}${from + 2}`).flat();
    };
    for (const id of written('id')) expect(id).toMatch(/^3\.[a-z0-9]{4}$/);
    expect(written('updatedOn')).toEqual([TODAY, TODAY, TODAY]);
    expect(written('fingerprint').every((print) => print !== '')).toBe(true);
    const typed = edit(host, () => type(host, 'tasks', '5.1a', 'state', 'Hoàn thành'));
    expect(typed).toMatchObject({ writes: 2, toasts: [expect.stringMatching(/«Ngày hoàn thành»/)] });
    expect(typed.calls).toBeLessThanOrEqual(6);
  });

  test('no stamp where the range holds the id column: a sort, a copied row, a deleted row', () => {
    const host = sampleBook();
    finish(host, '5.1a');
    host.setNow('2024-04-05T09:00');
    const sheet = tab(host, 'tasks');
    const byId = (): Map<unknown, unknown> =>
      new Map(sheet.values(`A3:AB${sheet.lastRow()}`).map((cells) => [cells[0], JSON.stringify(cells)]));
    const before = byId();
    expect(edit(host, () => sheet.sort(`A3:AB${sheet.lastRow()}`, 3)).calls).toBeLessThanOrEqual(6);
    expect(byId()).toEqual(before);
    const from = rowOf(host, 'tasks', '5.1a');
    const to = sheet.lastRow() + 1;
    edit(host, () => sheet.pasteCells(`A${from}:AB${from}`, `A${to}`));
    expect(sheet.values(`A${to}:AB${to}`)).toEqual(sheet.values(`A${from}:AB${from}`));
    const cleared = edit(host, () => sheet.clear(`A${to}:AB${to}`));
    expect([cleared.writes, sheet.value(`A${to}`)]).toEqual([0, '']);
    expect(byId()).toEqual(before);
  });

  test('a block that begins in the header touches data rows alone; ids of other rows stay', () => {
    const host = sampleBook();
    const sheet = tab(host, 'tasks');
    const ids = sheet.values('A1:A39');
    edit(host, () => sheet.paste(`${columnOf(host, 'Nhiệm vụ', 'note')}2`, [['Ghi chú riêng'], ['a'], ['b']]));
    expect(sheet.values('A1:A39')).toEqual(ids);
    edit(host, () => sheet.clear('A5'));
    const fresh = sheet.value('A5');
    expect(fresh).toMatch(/^1\.[a-z0-9]{4}$/);
    expect(sheet.values('A1:A39').filter(([id], index) => id !== ids[index]?.[0])).toEqual([[fresh]]);
  });
});

test('ids in every table that has them, in the manner of the table', () => {
  const host = sampleBook();
  const fresh: [string, string[], RegExp][] = [
    ['indicators', ['I', 'Chỉ tiêu mới', 'Điểm'], /^I\.[a-z0-9]{4}$/],
    ['indicators', ['', 'Chỉ tiêu chưa ghi nhóm'], /^CT\.[a-z0-9]{4}$/],
    ['tasks', ['', 'Việc chưa ghi nhóm'], /^NV\.[a-z0-9]{4}$/],
    ['updates', ['5.1a', 'Quý I/2024', 'Đang thực hiện', 'Đang soạn'], /^CN\.[a-z0-9]{4}$/],
    ['people', ['Địa chính – Xây dựng'], /^CB\.[a-z0-9]{4}$/],
    ['reports', ['Báo cáo chuyên đề'], /^BC\.[a-z0-9]{4}$/],
  ];
  for (const [table, cells, id] of fresh) {
    const sheet = host.sheet(tabTitle(table));
    const row = Math.max(3, sheet.lastRow() + 1);
    expect(edit(host, () => sheet.paste(`B${row}`, [cells])).calls).toBeLessThanOrEqual(6);
    expect(sheet.value(`A${row}`)).toMatch(id);
  }
});

test('an officer does everything by cells, without menu or sidebar', () => {
  const host = sampleBook('2024-04-02', { host: { user: OFFICER } });
  const from = host.executions.length;
  finish(host, '5.1a');
  type(host, 'tasks', '5.1a', 'result', 'Đã ban hành kế hoạch');
  type(host, 'tasks', '5.1b', 'extendedTo', '30/06/2024');
  type(host, 'tasks', '5.1b', 'extensionBasis', 'Chủ tịch đồng ý ngày 01/4');
  type(host, 'tasks', '5.1c', 'state', 'Tạm dừng');
  type(host, 'tasks', '5.1c', 'reason', 'Chờ hướng dẫn của huyện');
  type(host, 'tasks', '5.1d', 'quietUntil', '15/04/2024');
  const updates = tab(host, 'updates');
  updates.paste('B3', [['1.1a', 'Quý I/2024', '', 'Đã làm', '', 'Văn phòng', '02/04/2024']]);
  const shown = ['5.1a', '5.1b', '5.1c', '5.1d'].map((id) => valueAt(host, 'tasks', id, 'status'));
  expect(shown).toEqual(['Hoàn thành đúng hạn', 'Chưa thực hiện trong hạn', 'Tạm dừng', 'Chưa thực hiện quá hạn']);
  expect(tab(host, 'tasks').display(cell(host, 'tasks', '5.1b', 'effectiveDue'))).toBe('01/07/2024');
  const kinds = new Set(host.executions.slice(from).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['custom', 'onEdit']);
  const day = runDay(host);
  expect(day.problems).toEqual([]);
  expect(day.tasks).toMatchObject({ doneOnTime: 1, paused: 1, openLate: 6 });
  expect(day.letters.map(({ overdue }) => overdue)).toEqual([4, 1]);
  const april = runDay(openDay({ today: '2024-04-08', state: host.save() }));
  expect(april.updatesOwed).toMatchObject({ 'Văn phòng – Thống kê': 20, 'Văn hóa – Thông tin': 4 });
});

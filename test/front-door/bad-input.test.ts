// Whatever people do to the sheet: a clear Vietnamese sentence, nothing lost, nobody wrongly written to.
import type { Host } from '#local/host';
import { columnOf, sampleAddress } from '#local/new-book';
import { cell, fingerprintOf, finish, ledger, sampleBook, tab, type, valueAt } from '#test/front-door/book';
import { openDay, runDay, stateOf } from '#tools/simulate/day';

const textsOf = (host: Host): string[] => stateOf(host).problems.map(({ text }) => text);
const missingOf = (host: Host, table: string, id: string): unknown => valueAt(host, table, id, 'missing');
const paste = (host: Host, table: string, id: string, column: string, text: string): void =>
  tab(host, table).paste(cell(host, table, id, column), [[text]]);

/** Makes it at the first call. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const COLLECTOR = sampleAddress('Văn phòng – Thống kê');

describe('cells', () => {
  const WRONG: readonly (readonly [table: string, id: string, column: string, text: string, sentence: RegExp])[] = [
    ['tasks', '5.1a', 'dueOn', "'31/03/2024", /«Hạn hoàn thành» đang là chữ “31\/03\/2024”, không phải ngày/],
    ['tasks', '5.1b', 'state', 'xong rồi', /«Trạng thái» đang là “xong rồi”; chọn một trong: Chưa thực hiện/],
    ['tasks', '5.1c', 'progress', 'nửa', /«Tiến độ» đang là “nửa”, không phải số/],
    ['tasks', '5.1d', 'progress', '150%', /«Tiến độ» đang là 1,5, lớn hơn mức cho phép 1/],
    [
      'tasks',
      '6.1b-1',
      'lead',
      'Địa chính – Xây dựng',
      /«Chủ trì chính» “Địa chính – Xây dựng” chưa có trong trang «Cán bộ, công chức»/,
    ],
    ['tasks', '6.1b-2', 'lead', '', /^Còn thiếu: «Chủ trì chính»$/],
    ['tasks', '6.1b-3', 'lead', 'Văn phòng – Thống kê; Tài chính – Kế toán', /chỉ ghi một đầu mối/],
    ['tasks', '6.1c', 'startOn', '01/06/2024', /«Hạn hoàn thành» 31\/03\/2024 ở trước ngày bắt đầu 01\/06\/2024/],
    ['indicators', '3.1c', 'numerator', 'chín tám', /«Tử số» đang là “chín tám”, không phải số/],
    ['indicators', '6.1a-1', 'numerator', '1/2', /«Tử số» đã bị hiểu thành ngày 01\/02\/2024/],
    ['indicators', '8.1b-1', 'numerator', '-3', /«Tử số» đang là -3, nhỏ hơn mức cho phép 0/],
    ['indicators', 'C2', 'sameAs', 'C99', /«Lấy số từ» “C99” không có/],
    ['people', 'CB1', 'email', 'a@b', /«Thư điện tử» “a@b” chưa đúng dạng địa chỉ/],
  ];
  const wrong = once(() => {
    const host = sampleBook();
    for (const [table, id, column, text] of WRONG) paste(host, table, id, column, text);
    return { host, state: stateOf(host) };
  });

  test.each(WRONG)('%s %s %s = %s', (table, id, _column, _text, sentence) => {
    const { host, state } = wrong();
    const problems = state.problems.filter(({ at }) => at.table === table && at.key === id);
    expect(problems.map((problem) => problem.text)).toContainEqual(expect.stringMatching(sentence));
    if (table !== 'people') expect(missingOf(host, table, id)).toMatch(/^Còn thiếu: /);
    expect(state.tasks.total).toBe(37);
  });

  test('single choice, date and number cells refuse wrong typing and say what is wanted', () => {
    const host = sampleBook();
    const sheet = tab(host, 'tasks');
    for (const [column, text] of [
      ['state', 'xong'],
      ['doneOn', 'hôm qua'],
      ['progress', 'nửa'],
    ] as const) {
      const typed = sheet.type(cell(host, 'tasks', '5.1a', column), text);
      expect(typed.accepted).toBe(false);
      expect(typed.message).toMatch(/[àáảãạăâđêôơư]/);
    }
  });

  test('done without date or proof counts as not done, and says so', () => {
    const host = sampleBook();
    type(host, 'tasks', '5.1a', 'state', 'Hoàn thành');
    expect(stateOf(host).tasks).toMatchObject({ doneOnTime: 0, openLate: 9 });
    expect(valueAt(host, 'tasks', '5.1a', 'status')).toMatch(/^Chờ bổ sung tài liệu kiểm chứng/);
    expect(missingOf(host, 'tasks', '5.1a')).toMatch(/«Ngày hoàn thành».*«Tài liệu kiểm chứng»/);
    type(host, 'tasks', '5.1a', 'proof', 'Số 12/KH-UBND');
    type(host, 'tasks', '5.1a', 'doneOn', '01/05/2024');
    expect(missingOf(host, 'tasks', '5.1a')).toMatch(/01\/05\/2024 ở sau hôm nay/);
    type(host, 'tasks', '5.1a', 'doneOn', '28/03/2024');
    expect(valueAt(host, 'tasks', '5.1a', 'status')).toBe('Hoàn thành đúng hạn');
    expect(missingOf(host, 'tasks', '5.1a')).toBe('');
  });

  test('an unknown state counts as not started, an unreadable due date as none', () => {
    const host = sampleBook();
    paste(host, 'tasks', '5.1a', 'state', 'sắp xong');
    paste(host, 'tasks', '5.1b', 'dueOn', 'cuối tháng');
    expect(stateOf(host).tasks).toMatchObject({ total: 37, openLate: 8, noDueDate: 1 });
  });

  test('paused and not arising need a reason', () => {
    const host = sampleBook();
    type(host, 'tasks', '5.1a', 'state', 'Tạm dừng');
    expect(missingOf(host, 'tasks', '5.1a')).toMatch(/«Nguyên nhân chậm, đề xuất» \(vì trạng thái là Tạm dừng\)/);
  });

  test('the cells named by “Nội dung cần sửa” are the ones that are marked', () => {
    const host = sampleBook();
    type(host, 'tasks', '5.1a', 'state', 'Hoàn thành');
    const sheet = tab(host, 'tasks');
    const colour = (column: string) => sheet.effectiveFormat(cell(host, 'tasks', '5.1a', column))?.background;
    expect(colour('proof')).toBe('#fff2b3');
    expect(colour('doneOn')).toBe('#fff2b3');
    expect(colour('result')).toBeUndefined();
    sheet.type(`${columnOf(host, 'Nhiệm vụ', 'proof')}2`, 'Minh chứng');
    expect(missingOf(host, 'tasks', '5.1a')).toMatch(/«Minh chứng»/);
    expect(colour('proof')).toBe('#fff2b3');
  });

  test('a result above target is legal, a part above its whole is not', () => {
    const host = sampleBook();
    for (const [id, of, n] of [
      ['8.1b-1', '100000000', '112000000'],
      ['6.1a-1', '100', '112'],
    ] as const) {
      type(host, 'indicators', id, 'numerator', n);
      type(host, 'indicators', id, 'denominator', of);
      type(host, 'indicators', id, 'asOf', '31/03/2024');
    }
    expect(missingOf(host, 'indicators', '8.1b-1')).toBe('');
    expect(valueAt(host, 'indicators', '8.1b-1', 'verdict')).toBe('Đạt');
    expect(missingOf(host, 'indicators', '6.1a-1')).toMatch(/«Tử số» 112 lớn hơn mẫu số 100/);
    expect(valueAt(host, 'indicators', '6.1a-1', 'verdict')).toBe('Chưa có số liệu');
  });

  const pasteFigures = (host: Host, id: string, figures: Record<string, string>): void => {
    for (const [column, text] of Object.entries({ ...figures, asOf: '31/03/2024' }))
      paste(host, 'indicators', id, column, text);
  };
  const expectWithout = (host: Host, id: string, sentence: RegExp): void => {
    const shown = ['result', 'completion', 'verdict'].map((column) => valueAt(host, 'indicators', id, column));
    expect(shown).toEqual(['', '', 'Chưa có số liệu']);
    expect(missingOf(host, 'indicators', id)).toMatch(sentence);
  };
  const NONE = { met: 0, noData: 33, withData: 0, completionOfKnown: null };

  const FIGURES: readonly (readonly [id: string, figures: Record<string, string>, sentence: RegExp])[] = [
    ['3.1c', { numerator: '120', denominator: '100' }, /«Tử số» 120 lớn hơn mẫu số 100/],
    ['C6', { numerator: '-5', denominator: '10' }, /«Tử số» đang là -5, nhỏ hơn mức cho phép 0/],
    ['C10', { value: '95' }, /«Giá trị» đang là 95; nhập tỷ lệ có dấu %/],
    ['1.1d', { value: '-5' }, /«Giá trị» đang là -5; nhập số lần/],
    ['6.1a-2', { value: '-1' }, /«Giá trị» đang là -1; nhập số lần/],
    ['M2b', { value: '20' }, /«Giá trị» đang là 20; thứ hạng là số nguyên từ 1 đến 16/],
    ['C7', { value: '2' }, /«Giá trị» đang là 2; nhập 1 /],
  ];
  const wrongFigures = once(() => {
    const host = sampleBook();
    for (const [id, figures] of FIGURES) pasteFigures(host, id, figures);
    return { host, state: stateOf(host) };
  });

  test.each(FIGURES)('%s with %j counts as without figures, and says why', (id, _figures, sentence) => {
    const { host, state } = wrongFigures();
    expectWithout(host, id, sentence);
    expect(state.indicators).toMatchObject(NONE);
  });

  test('a rank of 0 counts as without figures, and says why', () => {
    const host = sampleBook();
    pasteFigures(host, 'M2b', { value: '0' });
    expectWithout(host, 'M2b', /«Giá trị» đang là 0; thứ hạng là số nguyên từ 1 đến 16/);
    expect(stateOf(host).indicators).toMatchObject(NONE);
  });

  test('the row that takes wrong figures from another says so', () => {
    const host = sampleBook();
    paste(host, 'indicators', '3.1c', 'numerator', '120');
    paste(host, 'indicators', '3.1c', 'denominator', '100');
    expect(valueAt(host, 'indicators', 'C3', 'verdict')).toBe('Chưa có số liệu');
    expect(missingOf(host, 'indicators', 'C3')).toBe(
      'Còn thiếu: «Lấy số từ»: số liệu của “3.1c” chưa dùng được; sửa ở dòng của “3.1c”',
    );
  });

  test.each<[string, Record<string, string>, Partial<Record<string, number>>, RegExp]>([
    [
      'an extension to an earlier day',
      { extendedTo: '01/03/2024' },
      { openLate: 9 },
      /«Gia hạn đến» 01\/03\/2024 không sau/,
    ],
    ['one without its basis', { extendedTo: '31/12/2025' }, { openLate: 9 }, /«Căn cứ gia hạn» \(vì có ngày gia hạn\)/],
    [
      'a due date before the start',
      { startOn: '01/04/2024', dueOn: '01/03/2024' },
      { openLate: 9, noDueDate: 1 },
      /«Hạn hoàn thành» 01\/03\/2024 ở trước ngày bắt đầu/,
    ],
  ])('%s makes no task late', (_name, fields, counts, sentence) => {
    const host = sampleBook();
    for (const [column, text] of Object.entries(fields)) paste(host, 'tasks', '1.1a', column, text);
    expect(stateOf(host).tasks).toMatchObject(counts);
    expect(valueAt(host, 'tasks', '1.1a', 'status')).not.toMatch(/quá hạn/);
    expect(missingOf(host, 'tasks', '1.1a')).toMatch(sentence);
  });

  test('an extension without its basis saves no task', () => {
    const host = sampleBook();
    paste(host, 'tasks', '5.1a', 'extendedTo', '30/06/2024');
    expect(valueAt(host, 'tasks', '5.1a', 'status')).toBe('Chưa thực hiện quá hạn');
    paste(host, 'tasks', '5.1a', 'extensionBasis', 'Chủ tịch đồng ý ngày 29/3');
    expect(valueAt(host, 'tasks', '5.1a', 'status')).toBe('Chưa thực hiện trong hạn');
  });

  test('a blank workbook reads timing words in the year of today', () => {
    const host = openDay({ today: '2026-05-04', plan: 'blank' });
    const sheet = tab(host, 'tasks');
    const put = (row: number, column: string, text: string) =>
      sheet.type(`${columnOf(host, 'Nhiệm vụ', column)}${row}`, text);
    for (const [row, timing] of [
      [3, 'sớm nhất có thể'],
      [4, 'Quý I'],
    ] as const) {
      put(row, 'group', '1');
      put(row, 'text', 'Việc');
      put(row, 'timing', timing);
    }
    const missing = columnOf(host, 'Nhiệm vụ', 'missing');
    expect(sheet.value(`${missing}3`)).toMatch(/«Thời gian thực hiện»: chưa đọc được “sớm nhất có thể”/);
    expect(sheet.value(`${missing}4`)).toMatch(/«Hạn hoàn thành» .*đọc là 31\/03\/2026/);
  });

  test('figures entered once serve the row that takes them from another', () => {
    const host = sampleBook();
    type(host, 'indicators', '3.1c', 'numerator', '98');
    type(host, 'indicators', '3.1c', 'denominator', '100');
    type(host, 'indicators', '3.1c', 'asOf', '31/03/2024');
    expect(valueAt(host, 'indicators', 'C3', 'result')).toBe('98/100 (98 %)');
    const { indicators } = stateOf(host);
    expect(indicators).toMatchObject({ total: 33, inProgress: 2, noData: 31, measures: 32, withData: 1 });
    expect(indicators.completionOfKnown).toBeCloseTo(0.98, 12);
  });

  test('text that begins with = stays text, #REF! in a cell is named', () => {
    const host = sampleBook();
    type(host, 'tasks', '5.1a', 'result', '=1+1 là hai');
    expect(valueAt(host, 'tasks', '5.1a', 'result')).toBe('=1+1 là hai');
    tab(host, 'indicators').type(cell(host, 'indicators', 'C2', 'numerator'), '=Z9999999');
    expect(textsOf(host)).toContainEqual(expect.stringMatching(/«Tử số» đang báo lỗi #/));
  });
});

describe('rows', () => {
  test('blank rows between rows, and ten thousand below, change nothing', () => {
    const host = sampleBook();
    const sheet = tab(host, 'tasks');
    sheet.insertRows(10, 3);
    sheet.insertRows(sheet.maxRows(), 10_000);
    const day = runDay(host);
    expect(day.tasks).toMatchObject({ total: 37, openLate: 9 });
    expect(day.letters).toHaveLength(2);
    expect(day.problems).toEqual([]);
  });

  test('merged cells lose no row, and what they empty is named in its row', () => {
    const host = sampleBook();
    const lead = valueAt(host, 'tasks', '5.1a', 'lead');
    tab(host, 'tasks').merge(`${cell(host, 'tasks', '5.1a', 'lead')}:${cell(host, 'tasks', '5.1c', 'lead')}`);
    expect(stateOf(host).tasks.total).toBe(37);
    expect(valueAt(host, 'tasks', '5.1a', 'lead')).toBe(lead);
    for (const id of ['5.1b', '5.1c']) expect(missingOf(host, 'tasks', id)).toBe('Còn thiếu: «Chủ trì chính»');
  });

  test('a sort keeps every value, id and stamp together', () => {
    const host = sampleBook();
    finish(host, '5.1a');
    const before = stateOf(host);
    const sheet = tab(host, 'tasks');
    sheet.sort(`A3:AB${sheet.lastRow()}`, 3);
    const after = stateOf(host);
    expect(after.tasks).toEqual(before.tasks);
    expect(valueAt(host, 'tasks', '5.1a', 'state')).toBe('Hoàn thành');
    expect(valueAt(host, 'tasks', '5.1a', 'status')).toBe('Hoàn thành đúng hạn');
    expect(after.late.map(({ id }) => id).sort()).toEqual(before.late.map(({ id }) => id).sort());
  });

  test('a copied row keeps its id and both are named', () => {
    const host = sampleBook();
    const sheet = tab(host, 'tasks');
    const last = sheet.lastRow() + 1;
    sheet.paste(`A${last}`, [['5.1a', '5', 'Nhiệm vụ chép lại', '', 'Văn phòng – Thống kê']]);
    expect(textsOf(host)).toContainEqual(expect.stringMatching(/«Mã» “5\.1a” trùng với dòng/));
    expect(stateOf(host).tasks.total).toBe(38);
  });

  test('a block of new rows gets ids in one event of at most six service calls', () => {
    const host = sampleBook();
    const sheet = tab(host, 'tasks');
    const last = sheet.lastRow() + 1;
    const rows = ['A', 'B', 'C'].map((name) => ['3', `Việc mới ${name}`, '', 'Văn phòng – Thống kê']);
    sheet.paste(`B${last}`, rows);
    const ids = [0, 1, 2].map((index) => String(sheet.value(`A${last + index}`)));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^3\.[a-z0-9]{4}$/);
    const { calls, error } = host.lastExecution();
    expect(error).toBeUndefined();
    expect(calls.reads + calls.writes + calls.mails + calls.other).toBeLessThanOrEqual(6);
  });

  test('events that got lost are healed by the daily job', () => {
    const host = sampleBook();
    host.faults.loseEditEvents = true;
    const sheet = tab(host, 'tasks');
    const last = sheet.lastRow() + 1;
    sheet.paste(`B${last}`, [['3', 'Việc mới', '', 'Văn phòng – Thống kê']]);
    type(host, 'tasks', '1.1a', 'result', 'Đã làm một phần');
    type(host, 'tasks', '8.1a', 'result', 'Đã khảo sát');
    const day = runDay(host);
    expect(sheet.value(`A${last}`)).toMatch(/^3\.[a-z0-9]{4}$/);
    expect(valueAt(host, 'tasks', '1.1a', 'updatedOn')).toBe(45384);
    expect(valueAt(host, 'tasks', '8.1a', 'updatedOn')).toBe(45384);
    expect(valueAt(host, 'tasks', '5.1a', 'updatedOn')).toBe('');
    const { reads, writes, mails, other } = day.calls;
    expect(reads + writes + mails + other).toBeLessThanOrEqual(28 + 3 * day.letters.length);
  });
});

describe('structure', () => {
  const repair = (host: Host, ...answers: ('YES' | 'NO')[]): string => {
    host.answers.alert.push(...answers);
    host.menu('Kiểm tra và khôi phục cấu trúc');
    expect(host.lastExecution().error).toBeUndefined();
    return host.alerts[host.alerts.length - 1]?.text ?? '';
  };
  const intact = (host: Host): void => {
    const state = stateOf(host);
    expect(state.tasks).toMatchObject({ total: 37, openLate: 9 });
    expect(state.problems).toEqual([]);
    expect(valueAt(host, 'tasks', '5.1a', 'status')).toBe('Chưa thực hiện quá hạn');
    const before = fingerprintOf(host);
    expect(repair(host)).toBe('Cấu trúc sổ đầy đủ, không phải sửa gì.');
    expect(fingerprintOf(host)).toBe(before);
  };

  test('a deleted tab: only the collector is told, the repair brings it back', () => {
    const host = sampleBook();
    host.deleteSheet('Ngày nghỉ');
    const day = runDay(host);
    expect(day.letters.map(({ kind, to }) => [kind, to])).toEqual([['structure', COLLECTOR]]);
    expect(host.outbox[0]?.body).toMatch(/Không thấy trang «Ngày nghỉ»/);
    expect(repair(host)).toMatch(/Trang «Ngày nghỉ»: tạo lại trang/);
    intact(host);
  });

  test('a renamed tab gets its name back with everything in it', () => {
    const host = sampleBook();
    finish(host, '5.1a');
    tab(host, 'tasks').rename('Việc năm 2024');
    expect(textsOf(host)).toContainEqual(expect.stringMatching(/Không thấy trang «Nhiệm vụ»/));
    expect(repair(host)).toMatch(/trả lại tên \(đang là «Việc năm 2024»\)/);
    expect(stateOf(host).tasks).toMatchObject({ total: 37, doneOnTime: 1 });
  });

  test('the id row removed', () => {
    const host = sampleBook();
    tab(host, 'tasks').deleteRows(1);
    expect(textsOf(host)).toContainEqual(expect.stringMatching(/không có dòng mã cột/));
    expect(repair(host)).toMatch(/ghi lại dòng mã cột/);
    intact(host);
  });

  test('the ids of row 1 cleared', () => {
    const host = sampleBook();
    tab(host, 'tasks').clear('A1:AF1');
    expect(runDay(host).letters.map(({ kind }) => kind)).toEqual(['structure']);
    repair(host);
    intact(host);
  });

  test('two columns with one id are named; an empty copy loses its id in the repair, a filled one stays for a person', () => {
    const host = sampleBook();
    const sheet = tab(host, 'tasks');
    sheet.type('AG1', 'state');
    expect(textsOf(host)).toContainEqual(expect.stringMatching(/có 2 cột cùng mã của «Trạng thái» \(cột I, AG\)/));
    sheet.type('AG5', 'Hoàn thành');
    expect(repair(host)).toMatch(/Còn phải sửa bằng tay:[\s\S]*«Trạng thái»/);
    sheet.clear('AG5');
    expect(repair(host)).toMatch(/bỏ mã thừa của cột «Trạng thái» ở cột AG/);
    intact(host);
  });

  test('a column moved within the table needs nothing', () => {
    const host = sampleBook();
    tab(host, 'tasks').moveColumns(9, 1, 4);
    intact(host);
  });

  test('a column dragged out of the formula’s range comes back', () => {
    const host = sampleBook();
    tab(host, 'tasks').moveColumns(9, 1, 33);
    expect(textsOf(host)).toContainEqual(expect.stringMatching(/cột «Trạng thái» đã bị kéo ra ngoài vùng tính/));
    expect(repair(host)).toMatch(/đưa cột «Trạng thái» về vùng tính/);
    intact(host);
  });

  test('a deleted column is put back, blank', () => {
    const host = sampleBook();
    const sheet = tab(host, 'tasks');
    sheet.deleteColumns(columnNumber(columnOf(host, 'Nhiệm vụ', 'reason')));
    expect(textsOf(host)).toContainEqual(expect.stringMatching(/thiếu cột «Nguyên nhân chậm, đề xuất»/));
    expect(repair(host)).toMatch(/thêm lại cột «Nguyên nhân chậm, đề xuất»/);
    intact(host);
  });

  test('something typed into a derived column is named and moved out', () => {
    const host = sampleBook();
    const sheet = tab(host, 'tasks');
    const cellOfRow7 = `${columnOf(host, 'Nhiệm vụ', 'status')}7`;
    sheet.paste(cellOfRow7, [['Tôi ghi ở đây']]);
    expect(sheet.value(`${columnOf(host, 'Nhiệm vụ', 'effectiveDue')}2`)).toBe('#REF!');
    expect(textsOf(host)).toContainEqual(expect.stringMatching(new RegExp(`ô ${cellOfRow7}`)));
    expect(runDay(host).letters).toHaveLength(2);
    expect(repair(host, 'YES')).toMatch(/chuyển 1 ô nhập nhầm sang cột «Nội dung chuyển ra»/);
    const flat = sheet.values('A7:AZ7').flat();
    expect(flat).toContain('Tôi ghi ở đây');
    intact(host);
  });

  test('a lost formula and lost validation come back, own columns and formats stay', () => {
    const host = sampleBook();
    const sheet = tab(host, 'tasks');
    sheet.type('AG2', 'Cột của tôi');
    sheet.type('AG3', 'ghi chú riêng');
    sheet.setBackground('C3', '#00ff00');
    sheet.addConditionalRule('=$AG3="gấp"', 'A3:A50', '#123456');
    sheet.clear('AC2');
    sheet.clearValidation(`${columnOf(host, 'Nhiệm vụ', 'state')}5`);
    const done = repair(host);
    expect(done).toMatch(/ghi lại công thức tự tính/);
    expect(done).toMatch(/đặt lại kiểm tra nhập liệu cho cột «Trạng thái»/);
    expect(sheet.value('AG3')).toBe('ghi chú riêng');
    expect(sheet.conditionalRules().map(({ formula }) => formula)).toContain('=$AG3="gấp"');
    intact(host);
  });

  test('a tab of that name with other contents is not touched', () => {
    const host = openDayWithForeignTab();
    expect(host.alerts[host.alerts.length - 1]?.text).toMatch(/Trang «Cập nhật» đã có nội dung khác/);
    expect(host.sheet('Cập nhật').value('A1')).toBe('Sổ tay riêng');
  });
});

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const openDayWithForeignTab = (): Host => {
  const blank = openDay({ today: '2024-04-02', plan: 'blank' });
  blank.deleteSheet('Cập nhật');
  blank.addSheet('Cập nhật');
  blank.sheet('Cập nhật').type('A1', 'Sổ tay riêng');
  blank.menu('Kiểm tra và khôi phục cấu trúc');
  return blank;
};

describe('settings, roster, mail', () => {
  test('a settings value out of range falls back and is named', () => {
    const host = sampleBook();
    const sheet = tab(host, 'settings');
    sheet.paste(cell(host, 'settings', 'graceWorkingDays', 'value'), [['999']]);
    expect(textsOf(host)).toContainEqual(
      expect.stringMatching(/Số ngày làm việc để cập nhật sau kỳ đang là “999”.*tạm dùng 5.*từ 0 đến 60/),
    );
  });

  test('a post without an address: the collector is told, in his own letter', () => {
    const host = sampleBook();
    tab(host, 'people').clear(cell(host, 'people', 'CB4', 'email'));
    const { letters } = runDay(host);
    expect(letters.map(({ to }) => to)).toEqual([COLLECTOR]);
    expect(host.outbox[0]?.body).toMatch(/Tài chính – Kế toán: 4 quá hạn \(6\.1b-1, 6\.1b-2, 6\.1b-3, 6\.1c\)/);
  });

  test('a row without a lead: the collector is told', () => {
    const host = sampleBook();
    tab(host, 'tasks').clear(cell(host, 'tasks', '6.1c', 'lead'));
    runDay(host);
    const letter = host.outbox.find(({ to }) => to === COLLECTOR);
    expect(letter?.body).toMatch(/Chưa ghi Chủ trì chính: 1 quá hạn \(6\.1c\)/);
  });

  test('quota 0: nothing sent, said in the ledger and on Tổng quan, sent by a later run', () => {
    const host = sampleBook('2024-04-02', { host: { dailyQuota: 0 } });
    expect(runDay(host).letters).toHaveLength(0);
    expect(ledger(host).map(({ state, reason }) => [state, reason])).toEqual(
      Array.from({ length: 2 }, () => ['Chưa gửi', 'hết hạn mức thư trong ngày của tài khoản gửi']),
    );
    expect(stateOf(host).reminders.note).toMatch(/chưa gửi 2/);
    const later = openDay({ today: '2024-04-02', state: host.save(), host: { dailyQuota: 100 } });
    expect(runDay(later).letters).toHaveLength(2);
    expect(ledger(later).map(({ state }) => state)).toEqual(['Đã gửi', 'Đã gửi']);
  });

  test('quota 1: the most urgent letter goes first', () => {
    const host = sampleBook('2024-04-02', { host: { dailyQuota: 1 } });
    expect(runDay(host).letters.map(({ overdue }) => overdue)).toEqual([5]);
  });

  test('another run holds the lock: nothing is written, nothing sent', () => {
    const host = sampleBook();
    const before = fingerprintOf(host);
    host.faults.lockHeldElsewhere = true;
    expect(runDay(host).letters).toHaveLength(0);
    expect(fingerprintOf(host)).toBe(before);
  });

  test('a mail that fails for one person leaves the others theirs, and is tried again', () => {
    const host = sampleBook();
    host.faults.mailFails = ({ to }) => (to === COLLECTOR ? 'Invalid email' : null);
    expect(runDay(host).letters.map(({ posts }) => posts)).toEqual([['Tài chính – Kế toán']]);
    expect(ledger(host).map(({ state }) => state)).toEqual(['Gửi lỗi', 'Đã gửi']);
    delete host.faults.mailFails;
    expect(runDay(host).letters.map(({ to }) => to)).toEqual([COLLECTOR]);
    expect(ledger(host)).toHaveLength(2);
  });

  test('a run killed between two sends is never resent blindly', () => {
    const host = sampleBook();
    host.faults.dieAt = { call: 'MailApp.sendEmail', nth: 2 };
    host.run('runDaily', 'clock');
    delete host.faults.dieAt;
    const sent = host.outbox.length;
    expect(sent).toBeGreaterThanOrEqual(1);
    expect(ledger(host).map(({ state }) => state)).toEqual(['Đã gửi', 'Đang gửi']);
    host.run('runDaily', 'clock');
    expect(host.outbox).toHaveLength(sent);
  });
});

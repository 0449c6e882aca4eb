// The custom functions as a person meets them: typed into a cell with `;`, right and wrong, and beside a living sheet.

import { toSerial } from '#kernel/civil-date';
import type { Host } from '#local/host';
import { columnOf } from '#local/new-book';
import { cell, finish, sampleBook, tab, type, valueAt } from '#test/front-door/book';
import { sheetOf } from '#test/local/test-sheet';
import { stateOf } from '#tools/simulate/day';

const TASKS = "'Nhiệm vụ'!$A$1:$AB";
const REST = "'Cài đặt'!$A$1:$D; 'Ngày nghỉ'!$A$1:$D";
const FREE_TAB = 'Bảng riêng';

const host = sampleBook();
host.addSheet(FREE_TAB);
const free = sheetOf(host, FREE_TAB);

const answerOf = (formula: string): { value: unknown; display: string } => {
  free.setFormat('A1', '');
  expect(free.type('A1', formula).accepted).toBe(true);
  const answer = { value: free.value('A1'), display: free.display('A1') };
  free.clear('A1');
  return answer;
};

/** Custom functions that run for it, all results looked at. */
const customRuns = (of: Host, work: () => void): string[] => {
  of.recalculate();
  const before = of.executions.length;
  work();
  of.recalculate();
  return of.executions.slice(before).flatMap(({ kind, functionName }) => (kind === 'custom' ? [functionName] : []));
};

describe('single cells', () => {
  test.each([
    ['=CCHC_HAN("Quý I năm 2024"; 2024)', toSerial('2024-03-31'), '31/03/2024'],
    ['=CCHC_HAN("Quý III"; 2024)', toSerial('2024-09-30'), '30/09/2024'],
    ['=CCHC_HAN("trước ngày 15/6"; 2024)', toSerial('2024-06-14'), '14/06/2024'],
    ['=CCHC_HAN("Thường xuyên"; 2024)', toSerial('2024-12-31'), '31/12/2024'],
    ['=cchc_han("quý i")', toSerial('2024-03-31'), '31/03/2024'],
    ['=CCHC_TINHTRANG("Đang thực hiện"; DATE(2024;3;31); ; DATE(2024;4;2))', 'Đang thực hiện quá hạn', ''],
    ['=CCHC_TINHTRANG("Chưa thực hiện"; DATE(2024;4;2); ; DATE(2024;4;2))', 'Chưa thực hiện, đến hạn hôm nay', ''],
    ['=CCHC_TINHTRANG("Đang thực hiện"; ; ; DATE(2024;4;2))', 'Đang thực hiện, không có hạn', ''],
    ['=CCHC_TINHTRANG("hoàn thành"; DATE(2024;3;31); DATE(2024;3;28); DATE(2024;4;2))', 'Hoàn thành đúng hạn', ''],
    ['=CCHC_TINHTRANG("Hoàn thành"; DATE(2024;3;31); DATE(2024;4;2); DATE(2024;4;2))', 'Hoàn thành quá hạn', ''],
    ['=CCHC_TINHTRANG("Hoàn thành"; DATE(2024;5;31); ; DATE(2024;4;2))', 'Chờ bổ sung tài liệu kiểm chứng', ''],
    ['=CCHC_NGAYLAMVIEC(DATE(2024;4;26); DATE(2024;5;6))', 6, '6'],
    ["=CCHC_NGAYLAMVIEC(DATE(2024;4;26); DATE(2024;5;6); 'Ngày nghỉ'!$A$1:$D)", 4, '4'],
    ['=CCHC_NGAYLAMVIEC(DATE(2024;4;26); DATE(2024;5;6); DATE(2024;4;30))', 5, '5'],
    ['=CCHC_NGAYLAMVIEC(DATE(2024;5;6); DATE(2024;4;26))', -6, '-6'],
    ['=CCHC_NGAYHIEULUC(DATE(2024;3;31))', toSerial('2024-04-01'), '01/04/2024'],
    ["=CCHC_NGAYHIEULUC(DATE(2024;4;30); 'Ngày nghỉ'!$A$1:$D)", toSerial('2024-05-02'), '02/05/2024'],
    ["=CCHC_NGAYHIEULUC(DATE(2024;5;4); 'Ngày nghỉ'!$A$1:$D)", toSerial('2024-05-04'), '04/05/2024'],
    ['=CCHC_HOANTHANH("Tỷ lệ trên tổng số"; 98; 100; 100%)', 0.98, '0,98'],
    ['=CCHC_HOANTHANH("tỷ lệ trên tổng số"; 98; 100; 95%)', 1, '1'],
    ['=CCHC_HOANTHANH("Tỷ lệ so với kế hoạch"; 112; 100; 100%)', 1, '1'],
    ['=CCHC_HOANTHANH("Số lượng, ít nhất"; 1; ; 2)', 0.5, '0,5'],
    ['=CCHC_HOANTHANH("Số lượng, nhiều nhất"; 0; ; 0)', 1, '1'],
    ['=CCHC_HOANTHANH("Thứ hạng"; 5; ; 8)', 1, '1'],
    ['=CCHC_HOANTHANH("Thứ hạng"; 16; ; 8)', 0.5, '0,5'],
    ['=CCHC_HOANTHANH("Điểm"; 81; ; 90)', 0.9, '0,9'],
    ['=CCHC_HOANTHANH("Có hoặc không"; 0)', 0, '0'],
    ['=CCHC_HOANTHANH("Xu hướng so với năm trước"; 95; ; ; 90)', 1, '1'],
    ['=CCHC_HOANTHANH("Tỷ lệ trên tổng số"; 0; 0; 100%)', 'Không phát sinh', ''],
    ['=CCHC_HOANTHANH("Điểm")', 'Chưa có số liệu', ''],
  ])('%s', (formula, value, display) => {
    const answer = answerOf(formula);
    if (typeof value === 'number') expect(answer.value).toBeCloseTo(value, 9);
    else expect(answer.value).toBe(value);
    if (display !== '') expect(answer.display).toBe(display);
  });

  test.each([
    ['=CCHC_HAN()', /“cum_tu” phải là chữ/],
    ['=CCHC_HAN(DATE(2024;3;31); 2024)', /“cum_tu” phải là chữ/],
    ['=CCHC_HAN("31/02/2024"; 2024)', /Chưa đọc được thời hạn “31\/02\/2024”/],
    ['=CCHC_HAN("Quý I và quý III"; 2024)', /có 2 thời hạn: 31\/03\/2024, 30\/09\/2024/],
    ['=CCHC_HAN("Quý I"; "năm nay")', /“nam” phải là số/],
    ['=CCHC_TINHTRANG("xong"; DATE(2024;3;31); ; DATE(2024;4;2))', /“trang_thai” phải là một trong: Chưa thực hiện/],
    ['=CCHC_TINHTRANG("Tạm dừng"; DATE(2024;3;31))', /“hom_nay” phải là ngày/],
    ['=CCHC_TINHTRANG("Tạm dừng"; "mai"; ; DATE(2024;4;2))', /“han” phải là ngày/],
    ['=CCHC_NGAYLAMVIEC("hôm qua"; "mai")', /“tu_ngay” phải là ngày/],
    ['=CCHC_NGAYLAMVIEC(DATE(2024;4;2); TRUE)', /“den_ngay” phải là ngày/],
    ['=CCHC_NGAYLAMVIEC(1000000000; 5)', /“tu_ngay” phải là ngày/],
    ['=CCHC_NGAYHIEULUC()', /“ngay” phải là ngày/],
    ['=CCHC_HOANTHANH("lạ"; 1; 2; 3)', /“cach_do” phải là một trong: Tỷ lệ trên tổng số/],
    ['=CCHC_HOANTHANH("Điểm"; "abc"; ; 90)', /“gia_tri” phải là số/],
    ['=CCHC_HOANTHANH("Tỷ lệ trên tổng số"; 120; 100; 100%)', /^«gia_tri» 120 lớn hơn mẫu số 100/],
    ['=CCHC_HOANTHANH("Tỷ lệ trên tổng số"; -5; 100; 100%)', /^«gia_tri» đang là -5, nhỏ hơn mức cho phép 0$/],
    ['=CCHC_HOANTHANH("Tỷ lệ trên tổng số"; 5; -100; 100%)', /^«mau_so» đang là -100/],
    ['=CCHC_HOANTHANH("Tỷ lệ trên tổng số"; 95; ; 95%)', /^«gia_tri» đang là 95; nhập tỷ lệ có dấu %/],
    ['=CCHC_HOANTHANH("Tỷ lệ trên tổng số"; 98; 100; 95)', /^«chi_tieu» đang là 95; nhập tỷ lệ có dấu %/],
    ['=CCHC_HOANTHANH("Số lượng, ít nhất"; -5; ; 2)', /^«gia_tri» đang là -5; nhập số lần, từ 0 trở lên$/],
    ['=CCHC_HOANTHANH("Có hoặc không"; 5)', /^«gia_tri» đang là 5; nhập 1 \(có, đúng quy định\) hoặc 0/],
    ['=CCHC_HOANTHANH("Thứ hạng"; 0; ; 8)', /^«gia_tri» đang là 0; thứ hạng là số nguyên từ 1 trở lên$/],
    ['=CCHC_NHIEMVU(1; 2; 3; 4)', /“nhiem_vu” phải là một vùng có dòng mã cột/],
    ['=CCHC_CHITIEU("a")', /“chi_tieu” phải là một vùng/],
    ['=CCHC_TONGQUAN()', /“nhiem_vu” phải là một vùng/],
    [`=CCHC_TONGHOP(${TASKS})`, /“chi_tieu” phải là một vùng/],
    [`=CCHC_QUAHAN(${TASKS})`, /“cai_dat” phải là một vùng/],
    [`=CCHC_THONGKE('Nhiệm vụ'!$A$2:$AB; ${REST})`, /Trang «Nhiệm vụ» không có dòng mã cột/],
    [`=CCHC_THONGKE('Nhiệm vụ'!$A$1:$D; ${REST})`, /Trang «Nhiệm vụ» thiếu cột «Chủ trì chính»/],
  ])('wrong: %s', (formula, sentence) => {
    expect(String(answerOf(formula).value)).toMatch(sentence);
  });

  test.each(['=CCHC_HAN("Quý I"; 99999)', '=CCHC_HAN("Quý I"; -5)', '=CCHC_HAN("Quý I"; 2024,5)'])(
    'a year that cannot be: %s',
    (formula) => {
      expect(String(answerOf(formula).value)).toMatch(/“nam”/);
    },
  );

  test('days off that are no days are said, not passed over', () => {
    expect(answerOf('=CCHC_NGAYLAMVIEC(DATE(2024;4;26); DATE(2024;5;6); "30/04/2024")').value).toMatch(/“ngay_nghi”/);
  });

  test('each takes ≤ 25 ms all in', () => {
    const best = new Map<string, number>();
    for (const { kind, functionName, ms } of host.executions) {
      if (kind === 'custom') best.set(functionName, Math.min(best.get(functionName) ?? Number.POSITIVE_INFINITY, ms));
    }
    for (const name of ['CCHC_HAN', 'CCHC_TINHTRANG', 'CCHC_NGAYLAMVIEC', 'CCHC_NGAYHIEULUC', 'CCHC_HOANTHANH'])
      expect([name, (best.get(name) ?? 99) <= 25]).toEqual([name, true]);
  });
});

describe('blocks', () => {
  test('in a tab of one’s own they show the simulation’s own figures', () => {
    finish(host, '5.1a');
    finish(host, '6.1b-1', '02/04/2024');
    type(host, 'tasks', '1.1a', 'state', 'Không phát sinh');
    type(host, 'indicators', '3.1c', 'numerator', '98');
    type(host, 'indicators', '3.1c', 'denominator', '100');
    type(host, 'indicators', '3.1c', 'asOf', '31/03/2024');
    const { tasks, late, groups } = stateOf(host);
    free.type('A1', `=CCHC_THONGKE(${TASKS}; ${REST})`);
    free.type('E1', `=CCHC_TONGHOP(${TASKS}; 'Chỉ tiêu'!$A$1:$Y; ${REST})`);
    free.type('A20', `=CCHC_QUAHAN(${TASKS}; ${REST})`);
    expect(tasks).toMatchObject({ total: 37, doneOnTime: 1, doneLate: 1, openLate: 7, openOnTime: 27, notArising: 1 });
    expect(free.values('A1:C10')).toEqual([
      ['Hoàn thành đúng hạn', 1, ''],
      ['Hoàn thành quá hạn', 1, ''],
      ['Đang thực hiện trong hạn', 27, ''],
      ['Đang thực hiện quá hạn', 7, ''],
      ['Không có hạn', 0, ''],
      ['Tạm dừng', 0, ''],
      ['Không phát sinh', 1, ''],
      ['Tổng số', 37, 'các phần cộng đúng bằng tổng số'],
      ['Tỷ lệ hoàn thành trong số đến hạn', '22,22 %', '2/9'],
      ['Tỷ lệ hoàn thành trong tổng số giao', '5,56 %', '2/36'],
    ]);
    const byGroup = free.values('E2:H10').map(([name, done, openLate]) => [String(name).split('.')[0], done, openLate]);
    const wanted = groups.map(({ group, done, openLate, tasks: of }) => [
      group,
      of === 0 ? 'không có nhiệm vụ' : `${done}/${of}`,
      openLate,
    ]);
    expect(byGroup).toEqual([...wanted.slice(-1), ...wanted.slice(0, -1)]);
    expect(free.value('I5')).toBe('98 % (1/4)');
    expect(free.value('J5')).toBe('24,5 % (1/4)');
    expect(free.value('I6')).toBe('không có chỉ tiêu');
    expect(free.values(`B21:E${20 + late.length}`)).toEqual(
      late.map(({ id, dueOn, posts, lateByWorkingDays }) => [id, dueOn, posts.join(', '), lateByWorkingDays]),
    );
    expect(free.value(`A${21 + late.length}`)).toBe('');
    expect(
      sheetOf(host, 'Tổng quan')
        .values('A1:G80')
        .flat()
        .filter((shown) => String(shown).startsWith('#')),
    ).toEqual([]);
    free.clear('A1');
    free.clear('E1');
    free.clear('A20');
  });

  test('one edit recalculates at most two of them, and none that it does not touch', () => {
    const edits: [string[], () => void][] = [
      [['CCHC_NHIEMVU', 'CCHC_TONGQUAN'], () => type(host, 'tasks', '5.1b', 'state', 'Đang thực hiện')],
      [['CCHC_NHIEMVU', 'CCHC_TONGQUAN'], () => type(host, 'tasks', '5.1b', 'dueOn', '30/06/2024')],
      [['CCHC_NHIEMVU', 'CCHC_TONGQUAN'], () => type(host, 'tasks', '5.1b', 'note', 'ghi riêng')],
      [['CCHC_CHITIEU', 'CCHC_TONGQUAN'], () => type(host, 'indicators', '8.1a', 'note', 'đợi phiếu')],
      [['CCHC_CHITIEU', 'CCHC_TONGQUAN'], () => type(host, 'indicators', '8.1a', 'numerator', '95')],
    ];
    for (const [wanted, edit] of edits) expect(customRuns(host, edit).sort()).toEqual(wanted);
    expect(customRuns(host, () => free.type('H9', 'ghi riêng'))).toEqual([]);
    expect(
      customRuns(host, () => type(host, 'reports', String(tab(host, 'reports').value('A3')), 'note', 'x')),
    ).toEqual([]);
  });

  test('a link to a task that is not there is shown in its row, and an id that changes is followed', () => {
    const book = sampleBook();
    const missing = (): unknown => valueAt(book, 'indicators', '3.1c', 'missing');
    type(book, 'indicators', '3.1c', 'task', 'zzz');
    expect(missing()).toBe('Còn thiếu: «Nhiệm vụ» “zzz” không có trong trang «Nhiệm vụ»; ghi đúng mã nhiệm vụ');
    type(book, 'tasks', '3.1a', 'id', 'zzz');
    expect(missing()).toBe('');
    tab(book, 'tasks').moveColumns(1, 1, 4);
    type(book, 'indicators', '3.1c', 'task', 'yyy');
    expect(missing()).toMatch(/“yyy” không có/);
  });

  test('a workbook whose formula does not hand the ids over doubts no link', () => {
    const book = sampleBook();
    const sheet = tab(book, 'indicators');
    type(book, 'indicators', '3.1c', 'task', 'zzz');
    const anchor = `${columnOf(book, 'Chỉ tiêu', 'result')}2`;
    const formula = sheet.formula(anchor);
    expect(formula).toMatch(/; 'Nhiệm vụ'!\$A\$1:\$A\)$/);
    sheet.type(anchor, formula.replace(/; 'Nhiệm vụ'!\$A\$1:\$A\)$/, ')'));
    expect(valueAt(book, 'indicators', '3.1c', 'missing')).toBe('');
    book.menu('Kiểm tra và khôi phục cấu trúc');
    expect(sheet.formula(anchor)).toBe(formula);
    expect(valueAt(book, 'indicators', '3.1c', 'missing')).toMatch(/“zzz” không có/);
  });

  test('they follow sorting, inserted and deleted rows and new rows; days are serials in formatted cells', () => {
    const book = sampleBook();
    const sheet = tab(book, 'tasks');
    const status = columnOf(book, 'Nhiệm vụ', 'status');
    const due = columnOf(book, 'Nhiệm vụ', 'effectiveDue');
    const whole = (rows: number): void => {
      const found = sheet
        .values(`A3:C${sheet.maxRows()}`)
        .flatMap(([id, , text], index) => (text === '' ? [] : [{ id, row: index + 3 }]));
      expect(found).toHaveLength(rows);
      const late = new Set(stateOf(book).late.map(({ id }) => id));
      for (const { id, row } of found) {
        expect([id, /quá hạn$/.test(String(sheet.value(`${status}${row}`)))]).toEqual([id, late.has(String(id))]);
        expect(typeof sheet.value(`${due}${row}`)).toBe('number');
        expect(sheet.format(`${due}${row}`)).toBe('dd/MM/yyyy');
      }
    };
    sheet.sort(`A3:AB${sheet.lastRow()}`, 3, false);
    whole(37);
    sheet.insertRows(20, 2);
    whole(37);
    const gone = String(valueAt(book, 'tasks', '5.1a', 'id'));
    sheet.deleteRows(Number(/\d+$/.exec(cell(book, 'tasks', gone, 'id'))?.[0]));
    whole(36);
    sheet.insertRows(sheet.maxRows(), 100);
    const row = sheet.maxRows() - 3;
    sheet.paste(`B${row}`, [['3', 'Việc ở cuối trang', '', 'Văn phòng – Thống kê', '', '', '01/03/2024']]);
    whole(37);
    expect(sheet.value(`${status}${row}`)).toBe('Chưa thực hiện quá hạn');
    expect(sheet.display(`${due}${row}`)).toBe('01/03/2024');
  });
});

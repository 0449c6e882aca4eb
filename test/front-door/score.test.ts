// Scores as the clerk meets them: the tabs added, rows typed, the block computed, and functions in cells of one's own.
import type { Host } from '#local/host';
import { columnOf } from '#local/new-book';
import { tabTitle } from '#messages/vi';
import { ask, COLLECTOR, OFFICER, refusal } from '#test/front-door/asking';
import { finish, sampleBook, tab, type } from '#test/front-door/book';
import { sheetOf } from '#test/local/test-sheet';
import { runDay } from '#tools/simulate/day';

const FREE_TAB = 'Bảng riêng';
const CRITERIA = 'Bộ tiêu chí';

const seenBy = (user: string): Host => {
  const host = sampleBook();
  host.user = user;
  return host;
};

/** Types a row below a table's last one; what is not named stays blank. Gives its row number. */
const typeRow = (
  host: Host,
  table: 'criteria' | 'criteriaSets' | 'unitScores',
  values: Readonly<Record<string, string>>,
  row = tab(host, table).lastRow() + 1,
): number => {
  for (const [key, text] of Object.entries(values)) {
    const typed = tab(host, table).type(`${columnOf(host, tabTitle(table), key)}${row}`, text);
    if (!typed.accepted) throw new Error(`${table}.${key} refuses ${text}: ${typed.message}`);
  }
  return row;
};

const criterionAt = (host: Host, row: number) => {
  const cellOf = (key: string): unknown => tab(host, 'criteria').value(`${columnOf(host, CRITERIA, key)}${row}`);
  return { score: cellOf('score'), share: cellOf('share'), how: cellOf('how'), missing: cellOf('missing') };
};

const host = seenBy(COLLECTOR);

describe('Lập bộ tiêu chí', () => {
  test('an officer may not', () => {
    expect(refusal(seenBy(OFFICER), 'criteria.lay', null)).toMatch(/^Chưa làm: việc này dành cho đầu mối tổng hợp/);
  });

  test('adds three tabs with the eight areas, without a single point', () => {
    expect(host.sheetNames()).not.toContain(CRITERIA);
    expect(ask(host, 'criteria.lay', null).text).toMatch(/^Đã lập trang «Bộ tiêu chí» với 8 lĩnh vực/);
    expect(host.sheetNames().slice(10, 13)).toEqual(['Đợt chấm điểm', CRITERIA, 'Điểm các đơn vị']);
    const sheet = tab(host, 'criteria');
    expect(sheet.lastRow()).toBe(10);
    expect(sheet.value(`${columnOf(host, CRITERIA, 'text')}5`)).toBe('Cải cách thủ tục hành chính');
    expect(String(sheet.value(`${columnOf(host, CRITERIA, 'id')}5`))).toMatch(/^TC\.\w{4}$/);
    expect(criterionAt(host, 5)).toEqual({ score: '', share: '', how: 'Chưa chọn cách chấm', missing: '' });
  });

  test('a second time nothing is written', () => {
    const before = tab(host, 'criteria').values('A1:AG12');
    expect(ask(host, 'criteria.lay', null).text).toMatch(/^Trang «Bộ tiêu chí» đã có 8 dòng/);
    expect(tab(host, 'criteria').values('A1:AG12')).toEqual(before);
  });
});

test('the daily job reads none of it', () => {
  const readsOfDay = (of: Host): number | undefined => {
    runDay(of);
    return of.executions.filter(({ functionName }) => functionName === 'runDaily').at(-1)?.calls.reads;
  };
  const laid = seenBy(COLLECTOR);
  ask(laid, 'criteria.lay', null);
  const reads = readsOfDay(laid);
  expect(reads).toBeGreaterThan(5);
  expect(reads).toBe(readsOfDay(seenBy(COLLECTOR)));
});

describe('criteria that were typed', () => {
  beforeAll(() => {
    typeRow(host, 'criteriaSets', { step: '0,25', max: '14', classes: 'Tốt: từ 9\nKhá: dưới 9' }, 3);
    finish(host, '3.1a');
    type(host, 'indicators', '3.1c', 'numerator', '98');
    type(host, 'indicators', '3.1c', 'denominator', '100');
    type(host, 'indicators', '3.1c', 'asOf', '31/03/2024');
  });

  const BANDS = 'từ 60 đến dưới 80: 1\ntừ 80 đến dưới 100: 2\n100: 3';

  test.each<[string, Readonly<Record<string, string>>, ReturnType<typeof criterionAt>]>([
    [
      'by share, rounded',
      { number: '1.1', max: '2', rule: 'Theo tỷ lệ', numerator: '16', denominator: '20' },
      {
        score: 1.5,
        share: 0.75,
        how: '16/20 (80 %) × 2 điểm = 1,6 điểm; làm tròn thành 1,5 điểm',
        missing: '',
      },
    ],
    [
      'by bands',
      { number: '1.2', max: '3', rule: 'Theo khung mức', parameters: BANDS, numerator: '13', denominator: '20' },
      { score: 1, share: 1 / 3, how: '13/20 (65 %), từ 60 đến dưới 80: 1 điểm', missing: '' },
    ],
    [
      'from an indicator',
      {
        number: '3.1',
        max: '1',
        rule: 'Đạt đủ mới có điểm',
        parameters: 'đủ điểm từ: 95%',
        figureFrom: 'Chỉ tiêu',
        source: '3.1c',
      },
      { score: 1, share: 1, how: '98/100 (98 %), đạt mức 95 % nên được đủ 1 điểm', missing: '' },
    ],
    [
      'from the tasks of a group',
      { number: '3.2', max: '2', rule: 'Theo tỷ lệ', figureFrom: 'Thống kê nhiệm vụ', source: 'nhóm 3' },
      { score: 0.25, share: 0.125, how: '1/6 (16,67 %) × 2 điểm = 0,3333 điểm; làm tròn thành 0,25 điểm', missing: '' },
    ],
    [
      'nothing arose',
      { number: '2.1', max: '1', rule: 'Có hoặc không', notArising: 'TRUE', emptyTreatment: 'Tính đủ điểm' },
      { score: 1, share: 1, how: 'Không phát sinh, tính đủ 1 điểm', missing: '' },
    ],
    [
      'nothing known',
      { number: '4.1', max: '2', rule: 'Theo số lượng', parameters: 'mỗi việc: 0,5' },
      { score: '', share: '', how: 'Chưa có số liệu', missing: '' },
    ],
    [
      'a survey',
      { number: '8.1', max: '3', survey: 'TRUE' },
      { score: '', share: '', how: 'Điểm điều tra xã hội học, không tự chấm', missing: '' },
    ],
    [
      'overlapping bands are refused',
      { number: '5.1', max: '0', rule: 'Theo khung mức', parameters: 'từ 0 đến 80: 0\ntừ 80: 0', value: '70' },
      {
        score: '',
        share: '',
        how: 'Chưa chấm được vì còn nội dung cần sửa',
        missing:
          'Còn thiếu: «Mức điểm»: mức “từ 0 đến 80” và mức “từ 80” chồng lên nhau; ghi “đến dưới” ở mức thấp hơn',
      },
    ],
  ])('%s', (text, values, wanted) => {
    const row = typeRow(host, 'criteria', { text, ...values });
    const found = criterionAt(host, row);
    expect({ ...found, share: '' }).toEqual({ ...wanted, share: '' });
    if (typeof wanted.share === 'number') expect(found.share).toBeCloseTo(wanted.share, 9);
    expect(String(tab(host, 'criteria').value(`${columnOf(host, CRITERIA, 'id')}${row}`))).toMatch(/^TC\./);
  });

  test('an edit takes ≤ 6 service calls, and a toast says at once what cannot be right', () => {
    expect(host.toasts.at(-1)?.text).toMatch(/^Dòng 18: Còn thiếu: «Mức điểm»: mức “từ 0 đến 80”/);
    const edits = host.executions.filter(({ kind }) => kind === 'onEdit');
    expect(edits.length).toBeGreaterThan(30);
    for (const { calls } of edits)
      expect(calls.reads + calls.writes + calls.mails + calls.other).toBeLessThanOrEqual(6);
  });

  test('an area is the sum of its criteria', () => {
    expect(criterionAt(host, 3)).toEqual({ score: 2.5, share: 0.5, how: 'Tổng các tiêu chí con', missing: '' });
    expect(criterionAt(host, 5)).toMatchObject({ score: 1.25, missing: '' });
  });

  test('a tick that cannot be read may mean a survey, so there is no score', () => {
    const host = seenBy(COLLECTOR);
    ask(host, 'criteria.lay', null);
    const row = typeRow(host, 'criteria', {
      number: '1.1',
      text: 'Hài lòng',
      max: '2',
      rule: 'Có hoặc không',
      value: '1',
    });
    const at = `${columnOf(host, CRITERIA, 'survey')}${row}`;
    expect(criterionAt(host, row)).toMatchObject({ score: 2 });
    tab(host, 'criteria').paste(at, [['có']]);
    expect(criterionAt(host, row)).toMatchObject({
      score: '',
      how: 'Chưa chấm được vì còn nội dung cần sửa',
      missing: expect.stringContaining('«Điều tra xã hội học» đang là “có”; chọn một trong: TRUE, FALSE'),
    });
  });

  test('a parent whose maximum is not the sum of its parts is refused', () => {
    const at = `${columnOf(host, CRITERIA, 'max')}3`;
    tab(host, 'criteria').type(at, '6');
    expect(criterionAt(host, 3)).toMatchObject({
      score: '',
      missing: 'Còn thiếu: «Điểm tối đa» đang là 6 nhưng tổng các tiêu chí con là 5; sửa cho khớp với văn bản',
    });
    tab(host, 'criteria').clear(at);
  });

  test('Cần sửa names what the board refuses', () => {
    const { sheets } = ask(host, 'mends.view', null);
    expect(JSON.stringify(sheets)).toContain('mức “từ 0 đến 80” và mức “từ 80” chồng lên nhau');
  });

  test('the structure is whole', () => {
    host.menu('Kiểm tra và khôi phục cấu trúc');
    expect(host.alerts.at(-1)?.text).toBe('Cấu trúc sổ đầy đủ, không phải sửa gì.');
  });
});

describe('functions in cells', () => {
  host.addSheet(FREE_TAB);
  const free = sheetOf(host, FREE_TAB);
  const answerOf = (formula: string): unknown => {
    expect(free.type('A1', formula).accepted).toBe(true);
    const value = free.value('A1');
    free.clear('A1');
    return value;
  };
  const SOURCES =
    "'Cài đặt'!$A$1:$D; 'Ngày nghỉ'!$A$1:$D; 'Nhiệm vụ'!$A$1:$AB; 'Chỉ tiêu'!$A$1:$Y; 'Đợt chấm điểm'!$A$1:$K";

  test('totals of all and of a group', () => {
    expect(answerOf(`=CCHC_TONGDIEM('Bộ tiêu chí'!$A$1:$AC; ; ${SOURCES})`)).toBeCloseTo(4.75, 9);
    expect(answerOf(`=CCHC_TONGDIEM('Bộ tiêu chí'!$A$1:$AC; 1; ${SOURCES})`)).toBeCloseTo(2.5, 9);
    expect(answerOf("=CCHC_TONGDIEM('Bộ tiêu chí'!$A$1:$AC; 1)")).toBeCloseTo(2.6, 9);
    expect(answerOf("=CCHC_TONGDIEM('Bộ tiêu chí'!$A$1:$AC; 4)")).toBe('Chưa có số liệu');
    expect(answerOf("=CCHC_TONGDIEM('Bộ tiêu chí'!$A$1:$AC; 9)")).toMatch(/“nhom” phải là số nhóm từ 1 đến 8/);
    expect(answerOf('=CCHC_TONGDIEM(1)')).toMatch(/“bo_tieu_chi” phải là một vùng/);
  });

  test('a self-scored total takes bonus as it was self-scored, whatever the council gave', () => {
    const own = seenBy(COLLECTOR);
    ask(own, 'criteria.lay', null);
    const typed = { rule: 'Nhập điểm trực tiếp', max: '2', typedScore: '1' };
    typeRow(own, 'criteria', { number: '1.1', text: 'Kế hoạch', ...typed, verified1: '0,5' });
    typeRow(own, 'criteria', {
      number: '1.2',
      text: 'Sáng kiến',
      rule: 'Điểm thưởng',
      typedScore: '2',
      verified1: '1',
    });
    own.addSheet(FREE_TAB);
    sheetOf(own, FREE_TAB).type('A1', "=CCHC_TONGDIEM('Bộ tiêu chí'!$A$1:$AC; 1)");
    expect(sheetOf(own, FREE_TAB).value('A1')).toBe(3);
  });

  test('ranks', () => {
    for (const [index, text] of ['90,45', '88', '90,45', '', '79,5'].entries()) free.type(`D${index + 1}`, text);
    expect(answerOf('=CCHC_XEPHANG(90,45; D1:D5)')).toBe(1);
    expect(answerOf('=CCHC_XEPHANG(88; D1:D5)')).toBe(3);
    expect(answerOf('=CCHC_XEPHANG(88; D1:D5; "thấp")')).toBe(2);
    expect(answerOf('=CCHC_XEPHANG(70; D1:D5; "cao")')).toBe(5);
    expect(answerOf('=CCHC_XEPHANG(""; D1:D5)')).toMatch(/“diem” phải là số/);
    // A measure that is not known breaks no tie, and none behind it moves up in its stead.
    for (const [cell, text] of [
      ['G1', '90'],
      ['I1', '5'],
      ['G2', '90'],
      ['H2', '3'],
      ['I2', '1'],
    ] as const)
      free.type(cell, text);
    expect(answerOf('=CCHC_XEPHANG(G2:I2; G1:I2)')).toBe(1);
    expect(answerOf('=CCHC_XEPHANG(1; F1:F5)')).toMatch(/“vung_diem” chưa có điểm nào/);
    expect(answerOf('=CCHC_XEPHANG(1; D1:D5; "giữa")')).toMatch(/“cach_xep” phải là “cao”/);
  });

  test.each([
    ['=CCHC_DIEM("Theo tỷ lệ"; 95; ; 2)', /^«so_lieu» đang là 95; nhập tỷ lệ có dấu %/],
    ['=CCHC_DIEM("Theo tỷ lệ"; 1; 2)', /«diem_toi_da» \(đã chọn cách chấm\)/],
    ['=CCHC_DIEM("lạ"; 1; 2; 3)', /“cach_cham” phải là một trong: Theo tỷ lệ/],
    ['=CCHC_DIEM("Theo khung mức"; 1; ; 3; "nhiều thì tốt")', /^«muc_diem» có dòng “nhiều thì tốt” chưa đọc được/],
    ['=CCHC_DIEM("Theo khung mức"; 1; ; 3; "từ 1: 5")', /^«muc_diem» có dòng “từ 1” cho 5 điểm, lớn hơn điểm tối đa 3/],
    ['=CCHC_DIEM("Theo số lượng"; ; ; 3; "mỗi việc: 1")', /^Chưa có số liệu$/],
    ['=CCHC_DIEM("Có hoặc không"; TRUE; ; 3)', /^3$/],
    ['=CCHC_DIEM("Theo tỷ lệ"; "95%"; ; 3)', /“so_lieu” phải là số/],
    ['=CCHC_DIEM("Theo tỷ lệ"; 0,5; ; -3)', /“diem_toi_da” phải là số từ 0 trở lên/],
    ['=CCHC_DIEM("Theo tỷ lệ"; 1; -2; 3)', /“mau_so” phải là số từ 0 trở lên/],
    ['=CCHC_DIEM("Theo tỷ lệ"; -1; 2; 3)', /^«so_lieu» đang là -0,5/],
    ['=CCHC_DIEM("Nhập điểm trực tiếp"; -1; ; 3)', /^«so_lieu» đang là -1/],
    ['=CCHC_DIEM("Theo tỷ lệ"; 1; 2; 3; ; -1)', /“lam_tron” phải là số từ 0 trở lên/],
  ])('%s', (formula, sentence) => {
    expect(String(answerOf(formula))).toMatch(sentence);
  });
});

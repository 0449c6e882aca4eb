/** “Chỉ số CCHC”: the built page against the real server code. Without criteria no score; with them how each point came about. */
import type { Host } from '#local/host';
import { columnOf } from '#local/new-book';
import { callsOf, LEADER, OFFICER } from '#test/front-door/asking';
import { finish, rowOf, sampleBook, tab, type, valueAt } from '#test/front-door/book';
import { openScore, type Page, plain } from '#test/sidebar/page';
import { scoreBook } from '#test/sidebar/score-book';

let page: Page | undefined;
afterEach(() => page?.close());

const open = async (host: Host, { user = LEADER, view = 'Tổng điểm' } = {}): Promise<Page> => {
  host.setUser(user);
  page = await openScore((name, args) => host.call(name, ...args), view);
  return page;
};

const textOf = (part: Element): string => plain(part.textContent ?? '');

/** The item that begins with these words. */
const item = (shown: Page, words: string): string => {
  const found = shown.all('li.task').find((each) => textOf(each).startsWith(words));
  if (!found) throw new Error(`No item ${words} in: ${shown.text}`);
  return textOf(found);
};

const NO_SCORE = 'Chưa nhập bộ tiêu chí của cấp trên nên chưa ước tính điểm';

describe('without criteria', () => {
  test('no view makes a score up; it is said how the table gets in, and who may lay it out', async () => {
    const shown = await open(sampleBook('2024-04-08'), { user: OFFICER });
    expect(shown.calls).toEqual(['scores.view']);
    expect(shown.text).toContain('Chỉ số cải cách hành chính năm 2024');
    expect(shown.text).toContain(NO_SCORE);
    expect(shown.text).toContain('dán (chỉ dán giá trị: Ctrl+Shift+V) vào trang Bộ tiêu chí');
    expect(shown.text).not.toMatch(/\d điểm/);
    await shown.go('Khắc phục tồn tại 2023');
    expect(shown.text).toContain('Chưa có số liệu: chưa nhập bảng chấm điểm năm 2023');
    await shown.go('Tiêu chí còn khả năng tăng điểm');
    expect(shown.text).toContain(NO_SCORE);
    expect(shown.calls).toEqual(['scores.view']);
  });

  test('the leader lays the eight areas out: a template without points gives no score either', async () => {
    const host = sampleBook('2024-04-08');
    expect(host.sheet('Tổng quan').value('A6')).toBe(NO_SCORE);
    const shown = await open(host);
    await shown.click('Lập bộ tiêu chí trống theo tám lĩnh vực');
    await shown.answer();
    expect(shown.text).toContain(NO_SCORE);
    expect(shown.text).toContain('Bộ tiêu chí trống đã có trong sổ nhưng chưa dòng nào có điểm tối đa');
    expect(shown.all('li.task')).toHaveLength(8);
    expect(shown.document.activeElement?.tagName).toBe('H1');
    expect(host.sheet('Tổng quan').value('A6')).toBe(NO_SCORE);

    // From now on the line of Tổng quan follows the criteria.
    const first = rowOf(host, 'criteria', String(tab(host, 'criteria').value('A3')));
    const at = (column: string): string => `${columnOf(host, 'Bộ tiêu chí', column)}${first}`;
    for (const [column, text] of Object.entries({ max: '10', rule: 'Theo tỷ lệ', numerator: '3', denominator: '4' }))
      expect(tab(host, 'criteria').type(at(column), text).accepted).toBe(true);
    expect(host.sheet('Tổng quan').value('A6')).toBe(
      'Chỉ số CCHC tự chấm: 7,5/10 điểm (75 %); 7 tiêu chí chưa có số liệu',
    );
    await shown.click('Làm mới');
    expect(shown.text).toContain('Tự chấm 7,5/10 điểm (75 %)');
  });
});

describe('with criteria', () => {
  test('the totals by group and of all, what is not known beside them, self against verified, the class', async () => {
    const host = scoreBook();
    const shown = await open(host);
    expect(callsOf(host)).toBeLessThanOrEqual(12);
    expect(shown.text).toContain('Tự chấm 7,9/9 điểm (87,78 %)');
    expect(shown.text).toContain('Theo Quyết định 12/QĐ-UBND (ví dụ), năm 2024');
    expect(shown.rows('Theo lĩnh vực')).toEqual([
      'Lĩnh vực: Đạt/tối đa: Tỷ lệ: Còn',
      '1. Công tác chỉ đạo, điều hành cải cách hành chính: 4,4/5: 88 %: 0,6',
      '3. Cải cách thủ tục hành chính: 3/15: 75 %: 5',
      'Tổng số: 7,4/20: 82,22 %: 5,6',
    ]);
    expect(shown.text).toContain('từ 7,4 đến 18,4 điểm, tối đa 20 điểm');
    expect(shown.text).toContain('1 tiêu chí, 5 điểm');
    expect(shown.text).toContain('6 điểm, không tự chấm');
    expect(shown.text).toContain('3/4 điểm (75 %); tự chấm cùng các tiêu chí ấy 3,5 điểm (-0,5)');
    expect(shown.text).toContain('ít nhất 90 điểm (năm trước 90,45 điểm)');
    expect(shown.text).not.toContain(NO_SCORE);
  });

  test('the council’s points are compared with those that were self-scored, survey on neither side; a gain says how it is rebased', async () => {
    const host = scoreBook();
    const put = (id: string, values: Readonly<Record<string, string>>): void => {
      for (const [column, text] of Object.entries(values))
        tab(host, 'criteria').paste(`${columnOf(host, 'Bộ tiêu chí', column)}${rowOf(host, 'criteria', id)}`, [[text]]);
    };
    put('TC7', { verified1: '5' });
    put('TC6', { notArising: 'TRUE' });
    const shown = await open(host);
    expect(shown.text).toContain('8/10 điểm (80 %); riêng các tiêu chí đã tự chấm 3 điểm, tự chấm 3,5 điểm (-0,5)');
    expect(item(shown, '2 Cải cách')).toContain('thẩm định 8 điểm');
    expect(item(shown, '2 Cải cách')).not.toContain('(');
    await shown.go('Tiêu chí còn khả năng tăng điểm');
    expect(shown.text).toContain('thêm 1 điểm thì tổng tăng 1,33 điểm');
  });

  test('while no criterion has points the total is not known, rather than 0', async () => {
    const host = scoreBook();
    for (const [id, column] of [
      ['TC2', 'level'],
      ['TC3', 'numerator'],
      ['TC5', 'typedScore'],
      ['TC5', 'verified1'],
    ] as const)
      tab(host, 'criteria').clear(`${columnOf(host, 'Bộ tiêu chí', column)}${rowOf(host, 'criteria', id)}`);
    const shown = await open(host);
    expect(shown.text).toContain('Chưa tiêu chí nào có điểm tự chấm');
    expect(shown.text).toContain('chưa có số liệu, tối đa 20 điểm');
    expect(shown.text).not.toContain('từ 0 đến');
  });

  test('every criterion says how its points came about, what it lacks, and leads to its row', async () => {
    const host = scoreBook();
    const shown = await open(host);
    expect(item(shown, '1.2')).toContain('tự chấm 2,4/3 điểm; còn có thể tăng 0,6 điểm');
    expect(item(shown, '1.2')).toContain('8/10 (80 %) × 3 điểm = 2,4 điểm');
    expect(item(shown, '1.2')).toContain('Còn thiếu: «Tài liệu kiểm chứng»');
    expect(item(shown, '2.1')).toContain('tự chấm 3,5/4 điểm; thẩm định 3 điểm (-0,5)');
    expect(item(shown, '2.2')).toContain('tự chấm: chưa có số liệu, tối đa 5 điểm');
    expect(item(shown, '2.3')).toContain('điều tra xã hội học, tối đa 6 điểm');
    await shown.pick('Hiện', 'showUnknown');
    expect(shown.all('li.task').map((each) => textOf(each).slice(0, 3))).toEqual(['2.2']);
    await shown.click('Đi tới dòng của tiêu chí 2.2');
    expect(host.selected.map(({ row }) => row)).toEqual([rowOf(host, 'criteria', 'TC6')]);
  });

  test('shortcomings of last year: mended once all their tasks are, points won back, the tasks with their state', async () => {
    const host = scoreBook();
    const shown = await open(host, { view: 'Khắc phục tồn tại 2023' });
    expect(shown.text).toContain('Đã khắc phục 0/2 tồn tại');
    expect(item(shown, '1.2')).toContain('đang khắc phục, xong 0/2 nhiệm vụ; bị trừ 1 điểm');
    expect(item(shown, '1.2')).toMatch(/1\.1a .* hạn 31\/12\/2024/);
    expect(item(shown, '2.1')).toContain('chưa có nhiệm vụ khắc phục');
    expect(textOf(shown.section('Chỉ tiêu M1'))).toContain('Theo bảng này: chưa đạt, khắc phục 0/2 tồn tại.');
    await shown.click('Ghi vào chỉ tiêu M1');
    await shown.answer();
    expect(valueAt(host, 'indicators', 'M1', 'value')).toBe(0);
    expect(textOf(shown.section('Chỉ tiêu M1'))).toContain('Trang Chỉ tiêu đang ghi đúng số này.');
    expect(shown.text).toContain('Điểm bị trừ năm trước2 điểmThuộc tồn tại chưa khắc phục2 điểm');
    shown.close();

    for (const id of ['1.1a', '1.1b']) finish(host, id);
    const later = await open(host, { view: 'Khắc phục tồn tại 2023' });
    expect(later.text).toContain('Đã khắc phục 1/2 tồn tại');
    expect(later.text).toContain('Thuộc tồn tại chưa khắc phục1 điểm');
    expect(item(later, '1.2')).toContain('đã khắc phục');
  });

  test('open criteria by points to gain; ticked ones move total and rank; what ends after the day is marked', async () => {
    const host = scoreBook();
    const shown = await open(host, { view: 'Tiêu chí còn khả năng tăng điểm' });
    expect(shown.text).toContain('Chưa có ngày chốt: khi cấp trên ấn định, nhập ở trang Cài đặt');
    await shown.click('Đi tới ô ngày chốt');
    expect(host.selected.map(({ row }) => row)).toEqual([rowOf(host, 'settings', 'selfScoreBy')]);
    const boxes = shown.all('fieldset .check').map(textOf);
    expect(boxes.map((text) => text.slice(0, 3))).toEqual(['2.2', '1.2']);
    expect(boxes[0]).toContain('thêm đến 5 điểm, hiện chưa có số liệu');
    const row = (label: string): string =>
      textOf(shown.all('.forecast tr').find((each) => textOf(each).startsWith(label)) as Element);
    expect(row('Thứ hạng')).toBe('Thứ hạngtừ 1 đến 16, trong 16 đơn vịtừ 1 đến 16, trong 16 đơn vị');
    (shown.all('fieldset input')[1] as HTMLInputElement).click();
    await shown.settle();
    expect(shown.text).toContain('Đánh dấu 1 tiêu chí, thêm 0,6 điểm. Mục tiêu 90 điểm: chưa đạt.');
    expect(row('Tổng điểm')).toBe('Tổng điểmtừ 7,4 đến 18,4 điểmtừ 8 đến 19 điểm');
    shown.close();

    type(host, 'settings', 'selfScoreBy', 'value', '15/12/2024');
    const later = await open(host, { view: 'Tiêu chí còn khả năng tăng điểm' });
    expect(later.text).toContain('Ngày chốt tự chấm điểm: 15/12/2024, còn 251 ngày.');
    expect(item(later, '1.2')).toMatch(/Nhiệm vụ 1\.1a: .*, hạn 31\/12\/2024 \(kết thúc sau ngày chốt\)/);
  });

  test('without scores of other units no rank is guessed', async () => {
    const shown = await open(scoreBook('2024-04-08', { units: false }), { view: 'Tiêu chí còn khả năng tăng điểm' });
    expect(shown.text).toContain('Chưa có điểm của đơn vị nào khác nên chưa ước được thứ hạng');
    expect(shown.text).not.toMatch(/trong \d+ đơn vị/);
  });

  test('proofs that are there, missing, malformed, by criterion and by task, each with its way', async () => {
    const host = scoreBook();
    finish(host, '1.1a');
    type(host, 'tasks', '1.1b', 'state', 'Hoàn thành');
    const shown = await open(host, { view: 'Tài liệu kiểm chứng' });
    expect(shown.rows('Tiêu chí')).toEqual(['đã có: 1', 'còn thiếu: 1', 'chưa hợp lệ: 1', 'Tổng số: 3']);
    expect(shown.rows('Nhiệm vụ').slice(0, 3)).toEqual(['đã có: 1', 'còn thiếu: 1', 'chưa hợp lệ: 0']);
    expect(textOf(shown.section('Còn thiếu tài liệu (2)'))).toMatch(/Tiêu chí 1\.2 .*Nhiệm vụ 1\.1b /);
    expect(textOf(shown.section('Tài liệu chưa hợp lệ (1)'))).toContain('Đang ghi: “có”');
    await shown.click('Đi tới dòng của tiêu chí 1.2');
    expect(host.selected.map(({ row }) => row)).toEqual([rowOf(host, 'criteria', 'TC3')]);
  });
});

describe('files', () => {
  test('every tab that is there can be taken away, as it stands, in either form', async () => {
    const host = scoreBook();
    type(host, 'tasks', '1.1a', 'result', "'=1+1; xong");
    finish(host, '1.1a');
    type(host, 'tasks', '1.1a', 'progress', '100%');
    const shown = await open(host, { user: OFFICER, view: 'Tải số liệu' });
    const titles = shown.all('.tables th').map(textOf);
    expect(titles).toEqual(expect.arrayContaining(['Nhiệm vụ', 'Cài đặt', 'Bộ tiêu chí', 'Điểm các đơn vị']));
    expect(titles).not.toContain('Kỳ báo cáo');
    const fetch = async (): Promise<string> => {
      await shown.click('Tải về trang Nhiệm vụ');
      await shown.settle();
      return shown.saved.at(-1)?.text ?? '';
    };
    const vi = await fetch();
    expect(shown.saved.at(-1)?.name).toBe('nhiem-vu-2024-04-08.csv');
    expect(shown.text).toContain('Đã tải trang Nhiệm vụ: 37 dòng.');
    const lines = vi.split('\r\n');
    expect(vi.startsWith('\ufeffMã;Nhóm;')).toBe(true);
    expect(lines).toHaveLength(39);
    const task = lines.find((each) => each.startsWith('1.1a;')) ?? '';
    expect(task).toContain(`;28/03/2024;"'=1+1; xong";`);
    expect(task).toContain(';100%;');
    await shown.pick('Dạng số và dấu phân cách', 'world');
    expect((await fetch()).split('\r\n').find((each) => each.startsWith('1.1a,'))).toContain(
      `,2024-03-28,"'=1+1; xong",`,
    );
  });
});

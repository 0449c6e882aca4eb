// “Chốt số liệu” from the front door: what was frozen stays, a repeat freezes once, a second freeze says what differs.
import type { FigureAnswer } from '#entry/contract';
import type { Host } from '#local/host';
import { a1Of } from '#local/model/rect';
import { columnOf } from '#local/new-book';
import { Exception } from '#local/run/execution';
import { tabTitle } from '#messages/vi';
import { ask, COLLECTOR, callsOf, OFFICER, refusal } from '#test/front-door/asking';
import { cell, fingerprintOf, finish, preparedBook, rowOf, tab, type, valueAt } from '#test/front-door/book';
import { scoreBook } from '#test/sidebar/score-book';
import { openDay, runDay } from '#tools/simulate/day';

const INSTANCE = 'BC1.2024-Q1';
/** The same workbook on another day, opened by somebody. */
const as = (email: string, today: string, from: Host): Host => {
  const later = openDay({ today, state: from.save() });
  later.setUser(email);
  return later;
};
const order = (freezes: number, own: Record<string, unknown> = {}) => ({
  operation: `chot${freezes}abcd`,
  instance: INSTANCE,
  freezes,
  early: false,
  ...own,
});
const figures = (host: Host, which: 'live' | number): FigureAnswer =>
  ask(host, 'reports.figures', { instance: INSTANCE, which });

/** A quarter with a task done in it, one done after it, and texts that a sheet would read as something else. */
const report = (host: Host): void => {
  finish(host, '5.1a', '12/03/2024');
  finish(host, '5.1b', '15/03/2024');
  type(host, 'tasks', '5.1a', 'result', '00123');
  tab(host, 'tasks').paste(cell(host, 'tasks', '5.1c', 'result'), [["'=1+1"]]);
  type(host, 'tasks', '5.1d', 'result', '14/03/2024');
  type(host, 'indicators', 'C6', 'numerator', '9');
  type(host, 'indicators', 'C6', 'denominator', '10');
  type(host, 'indicators', 'C6', 'asOf', '14/03/2024');
  type(host, 'indicators', 'C8', 'numerator', '1');
  type(host, 'indicators', 'C8', 'denominator', '2');
  type(host, 'indicators', 'C8', 'asOf', '15/03/2024');
};
const reported = (): Host => preparedBook('reported', '2024-03-12', report);
/** The same on the day on which it is frozen, opened by the collector. */
const toFreeze = (): Host => {
  const host = preparedBook('to-freeze', '2024-03-12', (sample) => {
    report(sample);
    sample.setNow('2024-03-20T07:30');
    sample.open();
  });
  host.setUser(COLLECTOR);
  return host;
};

test('what was frozen stays; a repeat freezes once; a second freeze says what differs', () => {
  const host = toFreeze();
  const live = figures(host, 'live');
  expect(live.note).toBe('Số liệu hiện thời, tính đến hết ngày 14/03/2024: CHƯA CHỐT, còn thay đổi theo sổ.');
  expect(live.freezes).toBe(0);
  const done = ask(host, 'reports.freeze', order(0));
  expect(done).toEqual({ nth: 1, on: '2024-03-20', at: '07:30', by: COLLECTOR });
  const frozen = figures(host, 1);
  expect(frozen).toEqual({
    figures: { ...live.figures, frozen: done },
    freezes: 1,
    note: `Số liệu chốt lần 1, 07:30 ngày 20/03/2024, ${COLLECTOR}.`,
  });
  expect(JSON.stringify(figures(host, 1))).toBe(JSON.stringify(frozen));
  const standing = (answer: FigureAnswer, id: string) => answer.figures.tasks.find((task) => task.id === id);
  expect(standing(frozen, '5.1a')).toMatchObject({ standing: { name: 'doneOnTime' }, result: '00123' });
  expect(standing(frozen, '5.1b')).toMatchObject({
    standing: { name: 'openOnTime', state: 'inProgress' },
    doneOn: null,
  });
  expect(standing(frozen, '5.1c')).toMatchObject({ result: "'=1+1" });
  expect(standing(frozen, '5.1d')).toMatchObject({ result: '14/03/2024' });
  const indicator = (id: string) => frozen.figures.indicators.find((each) => each.id === id);
  expect(indicator('C6')).toMatchObject({ measured: { result: 0.9 }, isLater: false });
  expect(indicator('C8')).toMatchObject({ measured: { result: null, verdict: 'noData' }, isLater: true });
  expect([valueAt(host, 'instances', INSTANCE, 'freezes'), valueAt(host, 'instances', INSTANCE, 'total')]).toEqual([
    1, 37,
  ]);
  expect(valueAt(host, 'instances', INSTANCE, 'frozenAt')).toBe('20/03/2024 07:30');
  expect(valueAt(host, 'instances', INSTANCE, 'doneOnTime')).toBe(1);

  const before = fingerprintOf(host);
  expect(ask(host, 'reports.freeze', order(0))).toEqual(done);
  expect(fingerprintOf(host)).toBe(before);
  expect(refusal(host, 'reports.freeze', order(0, { operation: 'khacabcd' }))).toBe(
    `Chưa chốt: kỳ này vừa được chốt. Số liệu chốt lần 1, 07:30 ngày 20/03/2024, ${COLLECTOR}. Xem lại rồi chốt lần nữa nếu cần.`,
  );

  type(host, 'tasks', '5.1a', 'proof', 'Số 15/KH-UBND');
  type(host, 'tasks', '5.1a', 'doneOn', '01/04/2024');
  type(host, 'indicators', 'C6', 'numerator', '10');
  const changed = as(COLLECTOR, '2024-04-02', host);
  expect(JSON.stringify(figures(changed, 1).figures)).toBe(JSON.stringify(frozen.figures));
  const preview = ask(changed, 'reports.freezes', { instance: INSTANCE });
  expect(preview).toMatchObject({ freezes: 1, latest: done, tooEarly: null });
  expect(preview.differences.map(({ id, what, before: was, after }) => [id, what, was, after])).toEqual([
    ['5.1a', 'Tình trạng', 'Hoàn thành đúng hạn', 'Đang thực hiện trong hạn'],
    ['5.1a', 'Trạng thái', 'Hoàn thành', 'Đang thực hiện'],
    ['5.1a', 'Tài liệu kiểm chứng, số văn bản', 'Số 12/KH-UBND ngày 28/3/2024 của UBND xã', 'Số 15/KH-UBND'],
    ['5.1a', 'Ngày hoàn thành, gửi', '12/03/2024', 'không có'],
    ['5.1a', 'Số liệu đến ngày', 'không có', '20/03/2024'],
    ['C6', 'Đánh giá', 'Đang thực hiện', 'Đạt'],
    ['C6', 'Mức hoàn thành', '90 %', '100 %'],
    ['C6', 'Tử số', '9', '10'],
    ['C6', 'Kết quả đo, điểm thẩm định', '0,9', '1'],
  ]);
  const second = ask(changed, 'reports.freeze', order(1));
  expect(second).toMatchObject({ nth: 2, on: '2024-04-02' });
  expect(callsOf(changed)).toBeLessThanOrEqual(45);
  expect(figures(changed, 1).figures).toEqual(frozen.figures);
  expect(figures(changed, 2).figures.indicators.find(({ id }) => id === 'C6')?.measured.verdict).toBe('met');
  expect(valueAt(changed, 'instances', INSTANCE, 'freezes')).toBe(2);

  tab(changed, 'frozen').type(cell(changed, 'frozen', `${INSTANCE}#1:task:5.1a`, 'result'), 'khác');
  expect(figures(changed, 1).note).toContain('có dòng đã bị sửa, xóa');
  expect(figures(changed, 2).note).not.toContain('CHÚ Ý');
});

test('a year later it is reported again with the same figures, whatever became of the plan’s year, the duty and its row', () => {
  const host = toFreeze();
  ask(host, 'reports.freeze', order(0));
  const before = JSON.stringify(figures(host, 1));
  const later = as(COLLECTOR, '2025-04-20', host);
  tab(later, 'settings').type(
    columnOf(later, tabTitle('settings'), 'value') + rowOf(later, 'settings', 'year'),
    '2025',
  );
  const kept = () => ask(later, 'reports.list', null).kept.map(({ id, endOn }) => [id, endOn]);
  for (const change of [
    () => type(later, 'reports', 'BC1', 'active', 'FALSE'),
    () => type(later, 'reports', 'BC1', 'frequency', 'Năm'),
    () => tab(later, 'reports').deleteRows(rowOf(later, 'reports', 'BC1'), 1),
    () => tab(later, 'tasks').deleteRows(3, 20),
  ]) {
    change();
    expect(kept()).toEqual([[INSTANCE, '2024-03-14']]);
    expect(JSON.stringify(figures(later, 1))).toBe(before);
  }
  for (const table of ['tasks', 'holidays', 'instances'] as const) later.deleteSheet(tabTitle(table));
  expect(JSON.stringify(figures(later, 1))).toBe(before);
});

test('scores are read again with the sentences on how they came about', () => {
  const host = scoreBook('2024-06-20');
  host.setUser(COLLECTOR);
  const request = { instance: 'BC2.2024-H1' };
  const live = ask(host, 'reports.figures', { ...request, which: 'live' }).figures;
  const done = ask(host, 'reports.freeze', { ...order(0), ...request });
  const { figures: kept, note } = ask(host, 'reports.figures', { ...request, which: 1 });
  expect(kept).toEqual({ ...live, frozen: done });
  expect(kept.scores?.criteria.some(({ how }) => how?.includes('2,4 điểm'))).toBe(true);
  expect(note).not.toContain('CHÚ Ý');
});

test('a freeze that broke off is not taken for one whose answer got lost; frozen rows deleted meanwhile are named', () => {
  const host = toFreeze();
  ask(host, 'reports.freeze', order(0));
  const whole = host.save();
  tab(host, 'frozen').deleteRows(tab(host, 'frozen').lastRow() - 9, 10);
  expect(refusal(host, 'reports.freeze', order(0))).toMatch(/^Chưa chốt: .*CHÚ Ý: .*chưa ghi đủ/);
  expect(ask(host, 'reports.freeze', order(1)).nth).toBe(2);
  const without = openDay({ today: '2024-03-20', state: whole });
  without.setUser(COLLECTOR);
  without.deleteSheet(tabTitle('frozen'));
  expect(refusal(without, 'reports.freeze', order(1))).toContain('Không có số liệu chốt lần 1 của kỳ này');
});

describe('when', () => {
  test('before the cut-off it is refused, before the members have sent it asks, officers may not', () => {
    const host = as(COLLECTOR, '2024-03-14', reported());
    const sentence =
      'Chưa chốt: số liệu của kỳ tính đến hết ngày 14/03/2024, các thành viên gửi phần của mình đến hết ngày 15/03/2024. Chốt từ ngày 16/03/2024.';
    expect(refusal(host, 'reports.freeze', order(0, { early: true }))).toBe(sentence);
    const next = as(COLLECTOR, '2024-03-15', host);
    expect(ask(next, 'reports.freezes', { instance: INSTANCE })).toMatchObject({
      opensOn: '2024-03-16',
      tooEarly: sentence,
      mayBeEarly: true,
    });
    expect(refusal(next, 'reports.freeze', order(0))).toBe(sentence);
    expect(ask(next, 'reports.freeze', order(0, { early: true })).nth).toBe(1);
    expect(refusal(as(OFFICER, '2024-03-20', next), 'reports.freeze', order(1))).toContain('đầu mối tổng hợp');
  });

  test('what Google refused half-way is finished by the same press, not frozen again', () => {
    const host = toFreeze();
    ask(host, 'reports.freeze', order(0));
    const again = order(1);
    let writes = 0;
    host.faults.before = (call) => {
      if (call !== 'Range.setValues') return;
      writes += 1;
      if (writes === 2) throw new Exception('You are trying to edit a protected cell or object.');
    };
    expect(refusal(host, 'reports.freeze', again)).toMatch(/^Google không cho ghi vào/);
    host.faults.before = undefined;
    expect(valueAt(host, 'instances', INSTANCE, 'freezes')).toBe(1);
    expect(ask(host, 'reports.freeze', again).nth).toBe(2);
    expect(valueAt(host, 'instances', INSTANCE, 'freezes')).toBe(2);
    expect(figures(host, 2).freezes).toBe(2);
  });

  test('edit, daily job, home and the list of mends leave the frozen figures unread', () => {
    const host = toFreeze();
    const reads = (name: 'home' | 'mends.view'): number => {
      ask(host, name, null as never);
      return host.lastExecution().calls.reads;
    };
    ask(host, 'reports.edit', {
      operation: 'xacnhan1',
      edits: [{ id: INSTANCE, before: {}, values: { confirmed: true } }],
    });
    const before = [reads('home'), reads('mends.view')];
    ask(host, 'reports.freeze', order(0));
    expect([reads('home'), reads('mends.view')]).toEqual(before);
    tab(host, 'frozen').type(cell(host, 'frozen', `${INSTANCE}#1:task:5.1a`, 'reason'), 'x');
    expect(callsOf(host)).toBeLessThanOrEqual(1);
    const withTab = runDay(as(COLLECTOR, '2024-03-21', host)).calls;
    expect(withTab.reads).toBeLessThanOrEqual(31);
  });
});

test('Tổng quan and home tell how the year went by quarter, once something is frozen', () => {
  const host = toFreeze();
  expect(ask(host, 'home', null).state.trend).toEqual([]);
  const blocks = () => tab(host, 'overview').values('A1:G70');
  const before = blocks();
  ask(host, 'reports.freeze', order(0));
  const { trend } = ask(host, 'home', null).state;
  const unknown = { tasks: null, completion: null, score: null, doneShare: null };
  expect(trend[0]).toEqual({
    period: 'Quý I/2024',
    tasks: '1/37 nhiệm vụ',
    completion: '3 % chỉ tiêu',
    score: null,
    doneShare: 1 / 37,
  });
  expect(trend.slice(1)).toEqual([
    ...['Quý II/2024', 'Quý III/2024', 'Quý IV/2024'].map((period) => ({ period, ...unknown })),
    ...['Quý I/2023', 'Quý II/2023', 'Quý III/2023', 'Quý IV/2023'].map((period) => ({ period, ...unknown })),
    { period: 'Chỉ số CCHC năm 2023', ...unknown, score: '90,45 điểm, hạng 5' },
  ]);
  const after = blocks();
  expect(after.slice(0, 40)).toEqual(before.slice(0, 40));
  expect(after[40]?.[0]).toBe('DIỄN BIẾN THEO QUÝ');
  expect(after[41]).toEqual(['Quý I/2024', '1/37 nhiệm vụ', '3 % chỉ tiêu', 'chưa có số liệu', '', '', 1 / 37]);
  expect(after[48]?.[0]).toBe('Quý IV/2023');
  const belowOf = (rows: unknown[][]) => rows.slice(rows.findIndex(([first]) => first === 'NỢ CẬP NHẬT THEO ĐẦU MỐI'));
  expect(belowOf(after).slice(0, 5)).toEqual(belowOf(before).slice(0, 5));
  expect(belowOf(after)[0]?.[0]).toBe('NỢ CẬP NHẬT THEO ĐẦU MỐI');
  const [, , chart] = host.save().sheets.find(({ name }) => name === tabTitle('overview'))?.charts ?? [];
  expect(chart?.options.title).toBe('Tỷ lệ nhiệm vụ hoàn thành theo quý, từ số liệu đã chốt');
  expect(chart?.ranges.map(a1Of)).toEqual(['A42:A49', 'G42:G49']);
});

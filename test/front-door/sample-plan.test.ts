// The real plan from the front door: the figures that the issue names, day by day, on a workbook each.
import type { Host } from '#local/host';
import { cell, finish, sampleBook, tab, type } from '#test/front-door/book';
import { openDay, runDay, type Simulation, stateOf } from '#tools/simulate/day';

const VPTK = 'Văn phòng – Thống kê';
const TCKT = 'Tài chính – Kế toán';
const VHTT = 'Văn hóa – Thông tin';
const TPHT = 'Tư pháp – Hộ tịch';

const days = new Map<string, Simulation>();

/** A day of a workbook, set up that very morning where settings are given; tests of one day look at the same. */
const dayOf = (today: string, set?: Record<string, string>): Simulation => {
  const key = JSON.stringify([today, set]);
  const day = days.get(key) ?? runDay(set ? openDay({ today, set }) : sampleBook(today));
  days.set(key, day);
  return day;
};

const partsOf = ({ tasks }: Simulation): number => {
  const { total: _total, ...parts } = tasks;
  return Object.values(parts).reduce((sum, part) => sum + part, 0);
};

describe('days of the sample plan', () => {
  test.each([
    ['2024-04-01', {}, 0, 37, 2],
    ['2024-04-02', {}, 9, 28, 2],
    ['2024-04-01', { shiftToWorkingDay: 'off' }, 9, 28, 2],
    ['2024-04-06', undefined, 9, 28, 0],
    ['2024-10-01', undefined, 10, 27, 2],
    ['2025-01-01', undefined, 37, 0, 0],
  ] as const)('%s %j: %i late, %i in time, %i letters', (today, set, openLate, openOnTime, letters) => {
    const day = dayOf(today, set);
    expect(day.today).toBe(today);
    expect(day.tasks).toMatchObject({ total: 37, doneOnTime: 0, doneLate: 0, openLate, openOnTime });
    expect(partsOf(day)).toBe(37);
    expect(day.letters).toHaveLength(letters);
    expect(day.problems).toEqual([]);
  });

  test('on 01/04/2024 nine fall due and two letters say so', () => {
    const { letters } = dayOf('2024-04-01', {});
    expect(letters.map(({ posts, dueToday, overdue }) => [posts, dueToday, overdue])).toEqual([
      [[VPTK], 5, 0],
      [[TCKT], 4, 0],
    ]);
  });

  test('on 02/04/2024 the late ones are named', () => {
    const day = dayOf('2024-04-02', {});
    const idsOf = (post: string) => day.late.filter(({ posts }) => posts[0] === post).map(({ id }) => id);
    expect(idsOf(VPTK)).toEqual(['5.1a', '5.1b', '5.1c', '5.1d', '7.1b-1']);
    expect(idsOf(TCKT)).toEqual(['6.1b-1', '6.1b-2', '6.1b-3', '6.1c']);
    expect(day.letters[0]).toMatchObject({
      kind: 'digest',
      posts: [VPTK],
      overdue: 5,
      subject: '[CCHC xã Hương Trà] 02/04/2024: 5 nhiệm vụ quá hạn',
    });
    expect(day.ratios).toEqual({ doneOfDue: 0, doneOfAll: 0 });
    expect(day.indicators).toMatchObject({ total: 33, met: 0, inProgress: 0, notMet: 0, noData: 33, notArising: 0 });
  });

  test.each([
    ['2024-04-02', [0, 0, 0, 0]],
    ['2024-04-05', [0, 0, 0, 0]],
    ['2024-04-08', [21, 7, 5, 2]],
  ])('updates owed on %s', (today, owed) => {
    const { updatesOwed } = dayOf(today);
    expect([VPTK, TCKT, VHTT, TPHT].map((post) => updatesOwed[post])).toEqual(owed);
  });

  test('groups 1–8 and I, tasks and indicators as in the plan', () => {
    const { groups } = dayOf('2024-04-02', {});
    expect(groups.map(({ group, tasks, indicators }) => [group, tasks, indicators])).toEqual([
      ['1', 5, 5],
      ['2', 2, 1],
      ['3', 6, 4],
      ['4', 3, 0],
      ['5', 4, 0],
      ['6', 8, 3],
      ['7', 6, 2],
      ['8', 3, 3],
      ['I', 0, 15],
    ]);
    expect(
      groups.every(({ completionOfKnown, completionOfAll }) => completionOfKnown === null && completionOfAll === null),
    ).toBe(true);
  });
});

describe('a workbook that lives on', () => {
  const nextDay = (host: Host, today: string): Simulation => runDay(openDay({ today, state: host.save() }));

  test('a second run on the same day sends nothing', () => {
    const host = sampleBook();
    expect(runDay(host).letters).toHaveLength(2);
    expect(runDay(host).letters).toHaveLength(0);
    expect(nextDay(host, '2024-04-02').letters).toHaveLength(0);
  });

  test('no letter in mid-week while nothing is new, one on the first working day of the next week', () => {
    const host = sampleBook();
    runDay(host);
    const third = openDay({ today: '2024-04-03', state: host.save() });
    expect(runDay(third).letters).toHaveLength(0);
    expect(nextDay(third, '2024-04-08').letters.map(({ kind, posts }) => [kind, posts])).toEqual([
      ['digest', [VPTK]],
      ['digest', [TCKT]],
      ['leader', []],
      ['digest', [VHTT]],
      ['digest', [TPHT]],
    ]);
  });

  test('after days without a run the first run finds what fell due meanwhile', () => {
    const host = sampleBook('2024-03-20');
    expect(runDay(host).letters).toHaveLength(0);
    expect(nextDay(host, '2024-04-04').letters.map(({ kind, overdue }) => [kind, overdue])).toEqual([
      ['digest', 5],
      ['digest', 4],
      ['leader', 0],
    ]);
  });

  test('done tasks leave the letters and enter the ratios', () => {
    const host = sampleBook();
    for (const id of ['5.1a', '5.1b', '5.1c', '5.1d']) finish(host, id);
    finish(host, '6.1b-1', '02/04/2024');
    const day = runDay(host);
    expect(day.tasks).toMatchObject({ doneOnTime: 4, doneLate: 1, openLate: 4, openOnTime: 28 });
    expect(day.ratios.doneOfDue).toBeCloseTo(5 / 9, 12);
    expect(day.ratios.doneOfAll).toBeCloseTo(5 / 37, 12);
    expect(day.letters.map(({ overdue }) => overdue).sort()).toEqual([1, 3]);
    expect(day.problems).toEqual([]);
  });

  test('an update by one lead serves both, and counts for its quarter', () => {
    const host = sampleBook('2024-04-03');
    type(host, 'tasks', '1.1a', 'result', 'Đã thực hiện 5/12 nhiệm vụ của kế hoạch');
    const april = runDay(openDay({ today: '2024-04-08', state: host.save() }));
    expect(april.updatesOwed).toMatchObject({ [VPTK]: 20, [VHTT]: 4 });
  });

  test.each(['21', '27', '29'])('a task that falls due in 7, 3 or 1 working days is announced on %s/03', (day) => {
    const { letters } = dayOf(`2024-03-${day}`);
    expect(letters.map(({ dueSoon, overdue, subject }) => [dueSoon, overdue, subject])).toEqual([
      [5, 0, `[CCHC xã Hương Trà] ${day}/03/2024: 5 nhiệm vụ sắp đến hạn`],
      [4, 0, `[CCHC xã Hương Trà] ${day}/03/2024: 4 nhiệm vụ sắp đến hạn`],
    ]);
  });

  test('day by day until they are due: the first tier day and the last call; who has nothing late is spared the tier between', () => {
    const host = sampleBook('2024-03-20');
    for (let day = 20; day <= 31; day += 1) {
      host.setNow(`2024-03-${day}T07:30`);
      expect(host.run('runDaily', 'clock').error).toBeUndefined();
    }
    expect([...new Set(host.outbox.map(({ at }) => at.slice(8, 10)))]).toEqual(['21', '29']);
    const { letters } = nextDay(host, '2024-04-01');
    expect(letters.map(({ kind, dueToday }) => [kind, dueToday])).toEqual([
      ['leader', 0],
      ['digest', 5],
      ['digest', 4],
    ]);
  });

  test('a blank workbook counts nothing and writes to nobody', () => {
    const day = runDay(openDay({ today: '2024-04-02', plan: 'blank' }));
    expect(day.tasks.total).toBe(0);
    expect(day.ratios).toEqual({ doneOfDue: null, doneOfAll: null });
    expect(day.letters).toEqual([]);
    expect(day.problems).toEqual([]);
  });

  test('the four states stay in sum whatever people type', () => {
    const host = sampleBook();
    type(host, 'tasks', '1.1a', 'state', 'Tạm dừng');
    type(host, 'tasks', '2.1b', 'state', 'Không phát sinh');
    tab(host, 'tasks').paste(cell(host, 'tasks', '3.1a', 'dueOn'), [['mai']]);
    const { tasks, addsUp } = stateOf(host);
    expect(addsUp).toBe(true);
    expect(tasks).toMatchObject({ total: 37, paused: 1, notArising: 1, noDueDate: 1 });
  });
});

/** An officer's update at the front door: which cells it writes, what it refuses, how it ends when something happens meanwhile. */
import fc from 'fast-check';
import type { TaskUpdate } from '#entry/contract';
import { toSerial } from '#kernel/civil-date';
import type { Host } from '#local/host';
import { columnOf } from '#local/new-book';
import { tabTitle } from '#messages/vi';
import { rawColumns } from '#schema/define';
import { TABLES } from '#schema/tables';
import { cell, rowOf, sampleBook, tab, type, valueAt } from '#test/front-door/book';
import {
  ask,
  callsOf,
  cardOf,
  cardsOf,
  homeOf,
  journal,
  OFFICER,
  POST,
  untouchedCard,
  update,
  updateOf,
} from '#test/sidebar/tasks';
import { runDay } from '#tools/simulate/day';

const DAY = '2024-04-08';
const TODAY = toSerial(DAY);
const PROOF = 'Số 12/KH-UBND ngày 28/3/2024 của UBND xã';
const DONE = { state: 'done', doneOn: '2024-03-28', result: 'Đã ban hành', proof: PROOF, progress: 1 } as const;

const lateDay = (): Host => {
  const host = sampleBook(DAY);
  host.setUser(OFFICER);
  return host;
};

/** Every cell of the raw columns of a table, by row and column id. */
const cellsOf = (host: Host, table: 'tasks' | 'indicators'): Map<string, unknown> => {
  const sheet = tab(host, table);
  const [ids = [], , ...rows] = sheet.values(`A1:AD${sheet.lastRow()}`);
  const raw = new Set(rawColumns(TABLES[table]));
  const place = ids.indexOf('id');
  return new Map(
    rows.flatMap((cells) =>
      ids.flatMap((id, index) => (raw.has(String(id)) ? [[`${cells[place]} ${id}`, cells[index]] as const] : [])),
    ),
  );
};

const changed = (before: Map<string, unknown>, after: Map<string, unknown>): string[] =>
  [...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key);

const sentenceOf = (host: Host, input: TaskUpdate): string => {
  const answer = ask(host, 'tasks.update', input);
  if (answer.ok) throw new Error('not refused');
  return answer.message;
};

describe('what is written', () => {
  test('the touched cells, their stamp, one row in Cập nhật', () => {
    const host = lateDay();
    const before = cellsOf(host, 'tasks');
    const answer = update(host, updateOf(untouchedCard('5.1a'), DONE));
    expect(callsOf(host)).toBeLessThanOrEqual(14);
    expect(answer).toMatchObject({ saved: true, held: DONE, missing: [], figures: [] });
    const touched = [...Object.keys(DONE), 'updatedOn', 'fingerprint'].map((column) => `5.1a ${column}`);
    expect(changed(before, cellsOf(host, 'tasks')).sort()).toEqual(touched.sort());
    expect(valueAt(host, 'tasks', '5.1a', 'updatedOn')).toBe(TODAY);
    expect(valueAt(host, 'tasks', '5.1a', 'status')).toBe('Hoàn thành đúng hạn');
    expect(journal(host)).toEqual([
      {
        id: expect.stringMatching(/^CN\.operation\d+$/),
        task: '5.1a',
        period: 'Quý II/2024',
        state: 'Hoàn thành',
        result: 'Đã ban hành',
        proof: PROOF,
        updatedBy: OFFICER,
        updatedOn: TODAY,
      },
    ]);
  });

  test('cells that stand apart: still 14 calls', () => {
    const host = lateDay();
    const card = untouchedCard('5.1a');
    update(host, updateOf(card, { state: 'inProgress', result: 'Đang soạn', progress: 0.4, note: 'x' }));
    expect(callsOf(host)).toBeLessThanOrEqual(14);
  });

  test('the stamp is the one of an edit by hand: nothing is left to be healed', () => {
    const host = lateDay();
    update(host, updateOf(untouchedCard('5.1a'), { ...DONE, note: ' ghi chú ' }));
    const print = valueAt(host, 'tasks', '5.1a', 'fingerprint');
    runDay(host);
    expect(valueAt(host, 'tasks', '5.1a', 'fingerprint')).toBe(print);
    type(host, 'tasks', '5.1b', 'state', 'Hoàn thành');
    type(host, 'tasks', '5.1b', 'doneOn', '28/03/2024');
    type(host, 'tasks', '5.1b', 'result', 'Đã ban hành');
    type(host, 'tasks', '5.1b', 'proof', PROOF);
    type(host, 'tasks', '5.1b', 'progress', '100%');
    expect(valueAt(host, 'tasks', '5.1b', 'fingerprint')).toBe(print);
  });

  test('figures of a linked indicator go with it, in 18 calls however far apart the cells are', () => {
    const host = lateDay();
    const card = untouchedCard('1.1a');
    const [figure] = card.figures;
    const indicators = cellsOf(host, 'indicators');
    const figures = { numerator: 20, denominator: 24, asOf: '2024-03-31' };
    const answer = update(
      host,
      updateOf(
        card,
        { state: 'inProgress', result: 'Đạt phần lớn', progress: 0.8, note: 'x' },
        {
          figures: [
            {
              id: figure?.id ?? '',
              row: figure?.row ?? 0,
              before: { numerator: null, denominator: null, asOf: null },
              values: figures,
            },
          ],
        },
      ),
    );
    expect(callsOf(host)).toBeLessThanOrEqual(18);
    expect(answer).toMatchObject({ saved: true, figures: [{ id: '1.1a', held: figures }] });
    expect(changed(indicators, cellsOf(host, 'indicators')).sort()).toEqual(
      ['asOf', 'denominator', 'fingerprint', 'numerator', 'updatedOn'].map((column) => `1.1a ${column}`),
    );
    expect(valueAt(host, 'indicators', '1.1a', 'result')).toBe('20/24 (83,33 %)');
    expect(journal(host)).toHaveLength(1);
  });

  test('“Kỳ này không có thay đổi” writes Cập nhật alone, and nothing is owed any more', () => {
    const host = lateDay();
    const card = cardOf(host, '1.1a');
    expect(card).toMatchObject({ ask: 'owed', askUntil: '2024-04-05', period: { label: 'Quý I/2024' } });
    const before = cellsOf(host, 'tasks');
    expect(update(host, updateOf(card, {}, { unchanged: true }))).toMatchObject({ saved: true });
    expect(callsOf(host)).toBeLessThanOrEqual(14);
    expect(changed(before, cellsOf(host, 'tasks'))).toEqual([]);
    expect(journal(host)).toMatchObject([
      { task: '1.1a', period: 'Quý I/2024', state: 'Chưa thực hiện', result: 'Kỳ này không có thay đổi', proof: '' },
    ]);
    expect(cardOf(host, '1.1a').ask).toBeNull();
  });

  test('any set of fields with any values: those cells, the stamp of that row, nothing else', () => {
    const host = lateDay();
    const ids = cardsOf(host).map(({ id }) => id ?? '');
    const text = fc.option(fc.stringMatching(/^[a-zà-ỹ =+'\-/\n0-9]{1,30}$/u), { nil: null });
    const values = fc
      .record(
        {
          state: fc.constantFrom('notStarted', 'inProgress', 'done', 'paused', 'notArising', null),
          doneOn: fc.constantFrom('2024-02-29', '2024-12-31', null),
          result: text,
          proof: text,
          progress: fc.constantFrom(0, 0.355, 1, null),
          reason: text,
          note: text,
        },
        { requiredKeys: [] },
      )
      .filter((wanted) => Object.keys(wanted).length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...ids), values, (id, wanted) => {
        const card = cardOf(host, id);
        const before = cellsOf(host, 'tasks');
        const rows = journal(host).length;
        const answer = update(host, updateOf(card, wanted));
        const allowed = new Set([...Object.keys(wanted), 'updatedOn', 'fingerprint'].map((key) => `${id} ${key}`));
        expect(changed(before, cellsOf(host, 'tasks')).filter((key) => !allowed.has(key))).toEqual([]);
        expect(journal(host)).toHaveLength(rows + 1);
        const read = cardOf(host, id).held;
        for (const [key, value] of Object.entries(wanted)) {
          const shown = typeof value === 'string' ? value.normalize('NFC').trim() || null : value;
          expect([key, read[key as keyof typeof read]]).toEqual([key, shown]);
        }
        expect(answer).toMatchObject({ saved: true, held: read });
      }),
      { numRuns: 15 },
    );
  });

  test('a report before the last interval of continuous work is answered with what to do', () => {
    const host = lateDay();
    const answer = update(host, updateOf(untouchedCard('1.1a'), DONE));
    expect(answer).toMatchObject({
      saved: true,
      missing: ['«Trạng thái»: việc thường xuyên; ghi kết quả của kỳ, kết thúc vào cuối năm'],
    });
  });
});

describe('what happens meanwhile', () => {
  test('two officers, the same cell: the second writes nothing and is shown both values', () => {
    const host = lateDay();
    const [one, other] = [untouchedCard('1.1a'), untouchedCard('1.1a')];
    update(host, updateOf(one, { result: 'Của người trước', progress: 0.5 }));
    const before = cellsOf(host, 'tasks');
    const mine = updateOf(other, { result: 'Của người sau', note: 'ghi chú' });
    expect(update(host, mine)).toEqual({
      saved: false,
      conflicts: [
        { table: 'tasks', id: '1.1a', column: 'result', seen: null, now: 'Của người trước', wanted: 'Của người sau' },
      ],
    });
    expect(changed(before, cellsOf(host, 'tasks'))).toEqual([]);
    expect(journal(host)).toHaveLength(1);
    expect(update(host, { ...mine, before: { result: 'Của người trước', note: null } })).toMatchObject({ saved: true });
    expect(valueAt(host, 'tasks', '1.1a', 'result')).toBe('Của người sau');
    expect(valueAt(host, 'tasks', '1.1a', 'progress')).toBe(0.5);
    expect(journal(host)).toHaveLength(2);
  });

  test('two officers, different cells: both are kept', () => {
    const host = lateDay();
    const [one, other] = [untouchedCard('1.1a'), untouchedCard('1.1a')];
    update(host, updateOf(one, { result: 'Của người trước' }));
    expect(update(host, updateOf(other, { note: 'ghi chú' }))).toMatchObject({ saved: true });
    expect(valueAt(host, 'tasks', '1.1a', 'result')).toBe('Của người trước');
  });

  test('a conflict in the figures stops the task’s cells too', () => {
    const host = lateDay();
    const card = untouchedCard('1.1a');
    type(host, 'indicators', '1.1a', 'numerator', '5');
    const figure = {
      id: '1.1a',
      row: card.figures[0]?.row ?? 0,
      before: { numerator: null },
      values: { numerator: 6 },
    };
    expect(update(host, updateOf(card, { note: 'x' }, { figures: [figure] }))).toEqual({
      saved: false,
      conflicts: [{ table: 'indicators', id: '1.1a', column: 'numerator', seen: null, now: 5, wanted: 6 }],
    });
    expect(valueAt(host, 'tasks', '1.1a', 'note')).not.toBe('x');
  });

  test('the same sent again after its answer got lost is written once', () => {
    const host = lateDay();
    const input = updateOf(untouchedCard('5.1a'), DONE);
    const first = update(host, input);
    type(host, 'tasks', '5.1a', 'result', 'Người khác sửa sau đó');
    const before = cellsOf(host, 'tasks');
    const again = update(host, input);
    expect(again).toMatchObject({ saved: true, held: { result: 'Người khác sửa sau đó' } });
    expect(first).toMatchObject({ saved: true });
    expect(changed(before, cellsOf(host, 'tasks'))).toEqual([]);
    expect(journal(host)).toHaveLength(1);
  });

  test.each([1, 2, 3, 4])('a run that ends before its %ith write is completed by the next try', (nth) => {
    const host = lateDay();
    const input = updateOf(untouchedCard('5.1a'), { state: 'done', doneOn: '2024-03-28', proof: PROOF, note: 'x' });
    host.faults.dieAt = { call: 'Range.setValues', nth };
    expect(() => update(host, input)).toThrow();
    host.faults.dieAt = undefined;
    expect(update(host, input)).toMatchObject({ saved: true, missing: [] });
    expect(valueAt(host, 'tasks', '5.1a', 'note')).toBe('x');
    expect(valueAt(host, 'tasks', '5.1a', 'updatedOn')).toBe(TODAY);
    expect(journal(host)).toHaveLength(1);
  });

  test('a row sorted away is found by its id', () => {
    const host = lateDay();
    const card = untouchedCard('5.1a');
    const sheet = tab(host, 'tasks');
    const due = [...columnOf(host, tabTitle('tasks'), 'dueOn')].reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    );
    sheet.sort(`A3:AB${sheet.lastRow()}`, due);
    expect(rowOf(host, 'tasks', '5.1a')).not.toBe(card.row);
    const before = cellsOf(host, 'tasks');
    update(host, updateOf(card, { note: 'x' }));
    expect(callsOf(host)).toBeLessThanOrEqual(14);
    expect(changed(before, cellsOf(host, 'tasks'))).toEqual(['5.1a note']);
  });

  test('a row deleted, the last of the sheet too, is said to be gone', () => {
    const host = lateDay();
    const card = untouchedCard('5.1a');
    tab(host, 'tasks').deleteRows(card.row);
    expect(sentenceOf(host, updateOf(card, { note: 'x' }))).toBe(
      'Không còn dòng “5.1a” ở trang Nhiệm vụ: có thể vừa bị xóa. Bấm Làm mới để đọc lại sổ.',
    );
    const far = updateOf({ ...card, row: 99_999 }, { note: 'x' });
    expect(sentenceOf(host, far)).toContain('Không còn dòng “5.1a”');
    expect(journal(host)).toEqual([]);
  });

  test('a column moved is found; one whose id is lost or doubled is named', () => {
    const host = lateDay();
    const card = untouchedCard('5.1a');
    const sheet = tab(host, 'tasks');
    sheet.moveColumns(9, 1, 3);
    update(host, updateOf(card, { state: 'inProgress', note: 'x' }));
    expect(valueAt(host, 'tasks', '5.1a', 'state')).toBe('Đang thực hiện');
    sheet.type(`${columnOf(host, tabTitle('tasks'), 'proof')}1`, 'khac');
    expect(sentenceOf(host, updateOf(card, { note: 'y' }))).toContain('thiếu cột «Tài liệu kiểm chứng»');
    expect(valueAt(host, 'tasks', '5.1a', 'note')).toBe('x');
  });

  test('a row typed at the end of Cập nhật stays; the new one goes below it', () => {
    const host = lateDay();
    const sheet = tab(host, 'updates');
    host.faults.loseEditEvents = true;
    sheet.type(`${columnOf(host, tabTitle('updates'), 'task')}3`, '5.1b');
    host.faults.loseEditEvents = false;
    update(host, updateOf(cardOf(host, '5.1a'), { note: 'x' }));
    expect(journal(host).map(({ task }) => task)).toEqual(['5.1b', '5.1a']);
  });

  test('while another run holds the lock nothing is written, and a sentence says so', () => {
    const host = lateDay();
    const input = updateOf(untouchedCard('5.1a'), { note: 'x' });
    host.faults.lockHeldElsewhere = true;
    expect(sentenceOf(host, input)).toContain('người khác đang ghi');
    host.faults.lockHeldElsewhere = false;
    expect(update(host, input)).toMatchObject({ saved: true });
  });
});

describe('what is refused', () => {
  test.each<[string, object]>([
    ['an unknown state', { values: { state: 'finished' } }],
    ['a day that is none', { values: { doneOn: '2024-02-30' } }],
    ['a progress above the whole', { values: { progress: 1.2 } }],
    ['a column that is not of the report', { values: { dueOn: '2025-12-31' } }],
    ['an operation without a name', { operation: '' }],
    ['no row', { id: '', values: { note: 'x' } }],
  ])('%s', (_, wrong) => {
    const host = lateDay();
    const before = cellsOf(host, 'tasks');
    const answer = ask(host, 'tasks.update', { ...updateOf(untouchedCard('5.1a'), {}), ...wrong });
    expect(answer).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Chưa ghi gì: «|^Chưa làm: |Không còn dòng/),
    });
    expect(changed(before, cellsOf(host, 'tasks'))).toEqual([]);
    expect(journal(host)).toEqual([]);
  });
});

test('one whom nobody knows reports for the post that he chose', () => {
  const host = sampleBook(DAY);
  host.setUser('');
  const home = homeOf(host);
  expect(home.mine.cards).toEqual([]);
  expect(home.mine.posts.map(([post]) => post)).toContain('Tài chính – Kế toán');
  const card = cardOf(host, '6.1a-0', 'Tài chính – Kế toán');
  update(host, updateOf(card, { note: 'x' }, { post: 'Tài chính – Kế toán' }));
  expect(journal(host)).toMatchObject([{ updatedBy: 'Tài chính – Kế toán' }]);
});

describe('who may report, and on what', () => {
  const refused = (host: Host, input: TaskUpdate): string => {
    const [tasks, indicators] = [cellsOf(host, 'tasks'), cellsOf(host, 'indicators')];
    const sentence = sentenceOf(host, input);
    expect(changed(tasks, cellsOf(host, 'tasks'))).toEqual([]);
    expect(changed(indicators, cellsOf(host, 'indicators'))).toEqual([]);
    expect(journal(host)).toEqual([]);
    return sentence;
  };
  const FINANCE = 'Tài chính – Kế toán';
  const NOT_YOURS = /^Chưa ghi: nhiệm vụ 5\.1a do Văn phòng – Thống kê chủ trì\./;

  test.each([
    ['', null],
    ['', '=Ai đó không có'],
    ['', FINANCE],
    ['nguoi.la@example.com', null],
    ['nguoi.la@example.com', FINANCE],
    ['tai-chinh-ke-toan@huong-tra.example', null],
    ['tai-chinh-ke-toan@huong-tra.example', POST],
  ])('“%s” for the post %s: not on a task of another post', (user, post) => {
    const host = lateDay();
    const input = updateOf(untouchedCard('5.1a'), { note: 'x' }, { post });
    host.setUser(user);
    expect(refused(host, input)).toMatch(NOT_YOURS);
  });

  test.each([
    ['a stranger who chose the post', 'nguoi.la@example.com', POST],
    ['the leader, for anybody', 'chu-tich-ubnd-xa@huong-tra.example', null],
  ])('%s may', (_, user, post) => {
    const host = lateDay();
    const input = updateOf(untouchedCard('5.1a'), { note: 'x' }, { post });
    host.setUser(user);
    expect(update(host, input)).toMatchObject({ saved: true });
    expect(journal(host)).toMatchObject([{ updatedBy: user }]);
  });

  test('one whom the task is given to by name', () => {
    const host = lateDay();
    type(host, 'people', 'CB4', 'name', 'Lê Thị Văn');
    type(host, 'tasks', '5.1a', 'assignee', 'Lê Thị Văn');
    const input = updateOf(cardOf(host, '5.1a'), { note: 'x' });
    host.setUser('tai-chinh-ke-toan@huong-tra.example');
    expect(update(host, input)).toMatchObject({ saved: true });
  });

  test('figures of another task’s indicator, or of one twice, are not written', () => {
    const host = lateDay();
    const card = untouchedCard('1.1a');
    const own = { id: '1.1a', row: rowOf(host, 'indicators', '1.1a'), before: { value: null }, values: { value: 1 } };
    const other = { ...own, id: 'C2', row: rowOf(host, 'indicators', 'C2') };
    for (const figures of [[other], [own, other], [own, own]])
      expect(refused(host, updateOf(card, { note: 'x' }, { figures }))).toMatch(
        /^Chưa ghi: chỉ tiêu “(C2|1\.1a)” không thuộc nhiệm vụ này/,
      );
  });
});

test('an unreadable cell is shown as it stands and mended by what is typed over it', () => {
  const host = lateDay();
  const sheet = tab(host, 'tasks');
  sheet.clearValidation(cell(host, 'tasks', '5.1a', 'doneOn'));
  sheet.setFormat(cell(host, 'tasks', '5.1a', 'doneOn'), '@');
  type(host, 'tasks', '5.1a', 'doneOn', 'cuối tháng 3');
  const card = cardOf(host, '5.1a');
  expect(card.held.doneOn).toBe('cuối tháng 3');
  expect(update(host, updateOf(card, { doneOn: '2024-03-28' }))).toMatchObject({ saved: true });
});

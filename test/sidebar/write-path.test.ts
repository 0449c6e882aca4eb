/** What the sidebar writes at the front door, where the sheet is not as set-up left it: formats, headers, ids, closed cells, figures. */
import type { Envelope } from '#entry/contract';
import { toSerial } from '#kernel/civil-date';
import type { Host } from '#local/host';
import { columnOf } from '#local/new-book';
import { tabTitle } from '#messages/vi';
import { cell, pasteText, rowOf, sampleBook, tab, type, valueAt } from '#test/front-door/book';
import { ask, callsOf, cardOf, journal, OFFICER, untouchedCard, update, updateOf } from '#test/sidebar/tasks';

const DAY = '2024-04-08';

const bookOn = (more: Parameters<typeof sampleBook>[1] = {}): Host => {
  const host = sampleBook(DAY, more);
  host.setUser(OFFICER);
  return host;
};

/** Every cell of the workbook. */
const cellsOf = (host: Host): string => JSON.stringify(host.save().sheets);

type Cells = Readonly<Record<string, string | number | boolean | null>>;

/** An edit of an indicator; its answer. */
const figures = (host: Host, values: Cells, before: Cells = {}, id = '1.1a'): Envelope<unknown> =>
  ask(host, 'indicators.update', { id, row: rowOf(host, 'indicators', id), before, values });

const refusalOf = (answer: Envelope<unknown>): string => {
  if (answer.ok) throw new Error('not refused');
  return answer.message;
};

/** Asserts that the call is refused with a sentence like this and changes nothing. */
const refuses = (host: Host, call: () => Envelope<unknown>, sentence: string | RegExp): void => {
  const before = cellsOf(host);
  const message = refusalOf(call());
  expect(message).toMatch(sentence);
  expect(message).not.toContain('ngoài dự kiến');
  expect(cellsOf(host)).toBe(before);
};

describe('cells of another number format', () => {
  test.each(['31.3.2024', ''])('a day goes into a cell of plain text that holds “%s”', (held) => {
    const host = bookOn();
    pasteText(host, 'tasks', '5.1a', 'doneOn', held);
    const answer = update(host, updateOf(cardOf(host, '5.1a'), { doneOn: '2024-03-28' }));
    expect(answer).toMatchObject({ saved: true, held: { doneOn: '2024-03-28' } });
    expect(callsOf(host)).toBeLessThanOrEqual(14);
    expect(valueAt(host, 'tasks', '5.1a', 'doneOn')).toBe(toSerial('2024-03-28'));
    expect(tab(host, 'tasks').display(cell(host, 'tasks', '5.1a', 'doneOn'))).toBe('28/03/2024');
  });

  test('a progress goes into a cell of plain text, and is a number without a rule too', () => {
    const host = bookOn();
    tab(host, 'tasks').clearValidation(cell(host, 'tasks', '5.1a', 'progress'));
    pasteText(host, 'tasks', '5.1a', 'progress', '50');
    update(host, updateOf(cardOf(host, '5.1a'), { progress: 0.5 }));
    expect(valueAt(host, 'tasks', '5.1a', 'progress')).toBe(0.5);
  });

  test.each([
    ['3', '3'],
    ['', null],
  ])('a figure goes into a cell of plain text that holds “%s”', (held, seen) => {
    const host = bookOn();
    pasteText(host, 'indicators', '1.1a', 'numerator', held);
    expect(figures(host, { numerator: 4 }, { numerator: seen })).toMatchObject({ ok: true, data: { conflicts: [] } });
    expect(callsOf(host)).toBeLessThanOrEqual(14);
    expect(valueAt(host, 'indicators', '1.1a', 'numerator')).toBe(4);
  });

  test.each(['31/12', '00123', '50%', 'TRUE', "'q", '=1+1', '5.1', '12:30'])('“%s” stays that text', (text) => {
    const host = bookOn();
    for (const column of ['result', 'note'])
      tab(host, 'tasks').setFormat(cell(host, 'tasks', '5.1a', column), 'General');
    const at = `${columnOf(host, tabTitle('updates'), 'result')}3`;
    tab(host, 'updates').setFormat(at, 'General');
    update(host, updateOf(untouchedCard('5.1a'), { result: text, note: text }));
    expect(cardOf(host, '5.1a').held).toMatchObject({ result: text, note: text });
    expect(String(journal(host)[0]?.result).trim()).toBe(text);
  });

  test('a format that shows the value stays', () => {
    const host = bookOn();
    const at = cell(host, 'tasks', '5.1a', 'doneOn');
    tab(host, 'tasks').setFormat(at, 'd/m/yy');
    update(host, updateOf(untouchedCard('5.1a'), { doneOn: '2024-03-28' }));
    expect(tab(host, 'tasks').display(at)).toBe('28/3/24');
  });
});

describe('the row that is meant', () => {
  test.each([
    ['id', 1],
    ['Mã', 2],
    ['5.1a', 0],
    ['5.1a', -1],
    ['5.1a', 1.5],
  ])('the header is no row: {id: %s, row: %d}', (id, row) => {
    const host = bookOn();
    const edit = { ...updateOf(untouchedCard('5.1a'), { note: 'x' }), before: { note: 'Ghi chú' }, id, row };
    refuses(host, () => ask(host, 'tasks.update', edit), 'Chưa làm');
    refuses(host, () => ask(host, 'indicators.update', { id, row, before: {}, values: { note: 'x' } }), 'Chưa làm');
  });

  test.each(['id', 'Mã'])('a row called “%s” is sought among the rows below the header', (id) => {
    const host = bookOn();
    refuses(
      host,
      () => ask(host, 'tasks.update', { ...updateOf(untouchedCard('5.1a'), { note: 'x' }), id }),
      'Không còn',
    );
  });

  test.each(['khac', 'numerator'])('a header whose column became “%s” is named by Chỉ tiêu too', (id) => {
    const host = bookOn();
    tab(host, 'indicators').type(`${columnOf(host, tabTitle('indicators'), 'denominator')}1`, id);
    refuses(host, () => figures(host, { numerator: 4 }), 'cột');
  });

  test('of two rows with the id the remembered one is meant; away from it none is', () => {
    const host = bookOn();
    const card = untouchedCard('5.1a');
    const twin = rowOf(host, 'tasks', '5.1b');
    tab(host, 'tasks').paste(`${columnOf(host, tabTitle('tasks'), 'id')}${twin}`, [['5.1a']]);
    refuses(
      host,
      () => ask(host, 'tasks.update', updateOf({ ...card, row: 4 }, { note: 'x' })),
      new RegExp(`mã “5.1a” có ở các dòng ${card.row}, ${twin}`),
    );
    expect(update(host, updateOf({ ...card, row: twin }, { note: 'x' }))).toMatchObject({ saved: true });
    expect(tab(host, 'tasks').value(`${columnOf(host, tabTitle('tasks'), 'note')}${twin}`)).toBe('x');
  });
});

describe('an operation', () => {
  test('that was written is no answer for another task', () => {
    const host = bookOn();
    const input = updateOf(untouchedCard('5.1a'), { note: 'x' });
    update(host, input);
    const other = { ...updateOf(cardOf(host, '5.1b'), { note: 'y' }), operation: input.operation };
    refuses(host, () => ask(host, 'tasks.update', other), 'đã ghi cho nhiệm vụ “5.1a”');
  });

  test('that was written is said to be, though its row is gone by now', () => {
    const host = bookOn();
    const input = updateOf(untouchedCard('5.1a'), { note: 'x', progress: 0.5 });
    update(host, input);
    tab(host, 'tasks').deleteRows(input.row);
    const before = cellsOf(host);
    expect(update(host, input)).toMatchObject({ saved: true, held: { note: 'x', progress: 0.5, doneOn: null } });
    expect(cellsOf(host)).toBe(before);
  });

  test('that says nothing, or two things at once, is refused', () => {
    const host = bookOn();
    const card = untouchedCard('1.1a');
    refuses(host, () => ask(host, 'tasks.update', updateOf(card, {})), 'không có ô nào được sửa');
    refuses(
      host,
      () => ask(host, 'tasks.update', updateOf(card, { note: 'x' }, { unchanged: true })),
      'Kỳ này không có thay đổi',
    );
  });

  test('keeps in Cập nhật what stands in a cell that reads as an error', () => {
    const host = bookOn();
    update(host, updateOf(untouchedCard('5.1a'), { result: '#REF!' }));
    update(host, updateOf(cardOf(host, '5.1a'), { note: 'x' }));
    expect(journal(host).map(({ result }) => result)).toEqual(['#REF!', '#REF!']);
  });
});

describe('figures that cannot be', () => {
  test('a part above its whole, also together with what stands there', () => {
    const host = bookOn();
    refuses(host, () => figures(host, { numerator: 120, denominator: 100 }), 'phần không thể lớn hơn tổng');
    type(host, 'indicators', '1.1a', 'denominator', '100');
    refuses(host, () => figures(host, { numerator: 120 }), 'phần không thể lớn hơn tổng');
    const card = cardOf(host, '1.1a');
    const edit = { id: '1.1a', row: rowOf(host, 'indicators', '1.1a'), before: {}, values: { numerator: 120 } };
    refuses(
      host,
      () => ask(host, 'tasks.update', updateOf(card, { note: 'y' }, { figures: [edit] })),
      'phần không thể lớn hơn tổng',
    );
  });

  test.each([1e308, -1e308, 1e15])('%d is no figure', (value) => {
    const host = bookOn();
    refuses(host, () => figures(host, { value }), 'Chưa ghi gì');
  });

  test('what stood there before does not stop a note', () => {
    const host = bookOn();
    for (const [column, text] of Object.entries({ numerator: '120', denominator: '100' }))
      type(host, 'indicators', '1.1a', column, text);
    expect(figures(host, { note: 'x' }, { note: null })).toMatchObject({ ok: true });
  });

  test('a row that takes its figures from another gets none', () => {
    const host = bookOn();
    type(host, 'indicators', '1.1a', 'sameAs', '1.1b');
    refuses(host, () => figures(host, { numerator: 1 }), 'lấy số từ “1.1b”; nhập ở đó');
  });
});

describe('what Google refuses', () => {
  /** A workbook in which nobody but the owner may write a cell. */
  const closedAt = (column: string, buffered: boolean): Host => {
    const open = bookOn();
    const state = structuredClone(open.save());
    const row = rowOf(open, 'tasks', '5.1a');
    const place = tab(open, 'tasks').values('A1:AD1')[0]?.indexOf(column) ?? -1;
    const sheet = state.sheets.find(({ name }) => name === tabTitle('tasks'));
    sheet?.protections.push({
      id: 9_999,
      rect: { row, column: place + 1, rows: 1, columns: 1 },
      description: '',
      warningOnly: false,
      editors: [],
    });
    return bookOn({ state, host: { buffered } });
  };

  test.each([false, true])('a closed cell is named, buffered %s', (buffered) => {
    const host = closedAt('note', buffered);
    const input = updateOf(cardOf(host, '5.1a'), { note: 'x' });
    const message = refusalOf(ask(host, 'tasks.update', input));
    expect(message).toContain(buffered ? 'các ô vừa nhập' : `${cell(host, 'tasks', '5.1a', 'note')}, Nhiệm vụ`);
    expect(message).toContain('bảo vệ hoặc có quy tắc nhập khác');
    expect(message).not.toContain('ngoài dự kiến');
    expect(journal(host)).toEqual([]);
  });

  test('one who may only look is told so', () => {
    const host = bookOn({ host: { accessOf: () => 'viewer' } });
    const message = refusalOf(figures(host, { note: 'x' }, { note: null }));
    expect(message).toContain('bạn chỉ được xem sổ');
  });
});

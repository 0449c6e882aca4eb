/** What a letter says around its tasks: its opening, what was missed, its subject; and that it never grows too long. */
import { type DueLetter, dueLetters } from '#actions/reminders';
import type { CivilDate } from '#kernel/civil-date';
import type { Letter } from '#letters/letter';
import { columnLabel } from '#messages/vi';
import type { Settings } from '#schema/settings';
import type { Delivery } from '#schema/tables/deliveries';
import { aDelivery, addressOf, analysisOf, aPerson, aTask, type BookParts, rowsOf, SETTINGS } from '#test/builders';

const FINANCE = addressOf('Tài chính');
const URL = 'https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfG/edit';

const lettersOn = (today: CivilDate, parts: BookParts, ledger: readonly Partial<Delivery>[] = []): Letter[] => {
  const settings: Settings = { ...SETTINGS, ...parts.settings };
  const due = dueLetters({
    analysis: analysisOf(today, parts),
    settings,
    structure: [],
    label: columnLabel,
    ledger: rowsOf(ledger.map(aDelivery)),
    moment: { today, time: '07:30' },
    now: false,
    reportUrl: () => null,
    rowUrl: (row) => `${URL}#gid=1234567890&range=A${row}`,
    bookUrl: URL,
  });
  return due.letters.map(({ letter }: DueLetter) => letter);
};
const letterTo = (address: string, letters: readonly Letter[]): Letter => {
  const found = letters.find(({ to }) => to === address);
  if (found === undefined) throw new Error(`no letter to ${address}`);
  return found;
};
const financeTask = aTask({ id: '6.1c', lead: 'Tài chính' });

describe('the opening', () => {
  const first = 'Sổ theo dõi bắt đầu từ ngày 11/03/2024; đề nghị cập nhật những việc đã làm.';

  test.each<[string, readonly Partial<Delivery>[], boolean]>([
    ['nothing was ever sent', [], true],
    ['one failed', [{ to: FINANCE, on: '2024-03-27', state: 'failed' }], true],
    ['one was held back', [{ to: FINANCE, on: '2024-03-27', state: 'withheld' }], true],
    ['one was sent to somebody else', [{ on: '2024-03-27' }], true],
    ['one was sent', [{ to: FINANCE, on: '2024-03-27' }], false],
    ['one is in doubt', [{ to: FINANCE, on: '2024-03-27', state: 'sending' }], false],
  ])('%s: says since when the workbook is kept: %#', (_name, ledger, isSaid) => {
    const { text, html } = letterTo(FINANCE, lettersOn('2024-04-02', { tasks: [financeTask] }, ledger));
    expect([text.includes(first), html.includes(first)]).toEqual([isSaid, isSaid]);
  });

  test('not where the first day is not known', () => {
    const parts = { tasks: [financeTask], settings: { startedOn: null } };
    expect(letterTo(FINANCE, lettersOn('2024-04-02', parts)).text).not.toContain('bắt đầu từ ngày');
  });
});

test.each<[CivilDate, CivilDate | null, string | null]>([
  ['2024-04-02', '2024-04-01', null],
  ['2024-04-02', '2024-04-02', null],
  ['2024-04-02', null, null],
  ['2024-04-03', '2024-04-01', 'từ ngày 02/04/2024 đến ngày 02/04/2024'],
  ['2024-04-08', '2024-04-05', null],
  ['2024-04-08', '2024-04-04', 'từ ngày 05/04/2024 đến ngày 05/04/2024'],
  ['2024-04-12', '2024-04-02', 'từ ngày 03/04/2024 đến ngày 11/04/2024'],
  ['2024-05-02', '2024-04-26', null],
  ['2025-02-03', '2025-01-24', null],
])('%s after a run on %s: gửi bù %s', (today, remindersRanOn, days) => {
  const parts = { tasks: [financeTask], settings: { remindersRanOn, year: 2024 } };
  const { subject, text } = letterTo(FINANCE, lettersOn(today, parts));
  expect(subject.endsWith(' (gửi bù)')).toBe(days !== null);
  expect(/Thư gửi bù: sổ không chạy được (.*)\./.exec(text)?.[1] ?? null).toBe(days);
});

test.each<[CivilDate, string]>([
  ['2024-03-26', ''],
  ['2024-03-27', 'Đến kỳ cập nhật Quý I/2024: 2 nhiệm vụ, trước 05/04/2024'],
  ['2024-04-05', 'Đến kỳ cập nhật Quý I/2024: 2 nhiệm vụ, trước 05/04/2024'],
])('a letter that goes out on %s carries “%s”, and no letter goes out for it', (today, line) => {
  const continuous = ['1.1a', '1.1b'].map((id) =>
    aTask({ id, lead: 'Tài chính', interval: 'quarter', dueOn: '2024-12-31' }),
  );
  const dueThatDay = aTask({ id: '6.1c', lead: 'Tài chính', dueOn: today });
  const { text } = letterTo(FINANCE, lettersOn(today, { tasks: [...continuous, dueThatDay] }));
  expect(/Đến kỳ cập nhật.*/.exec(text)?.[0] ?? '').toBe(line);
  expect(lettersOn(today, { tasks: continuous }).filter(({ kind }) => kind === 'digest')).toEqual([]);
});

test('owed updates are one line an area, whatever their number', () => {
  const tasks = Array.from({ length: 21 }, (_, index) =>
    aTask({
      id: `${(index % 3) + 1}.${index}`,
      group: (['1', '2', '3'] as const)[index % 3] ?? '1',
      lead: 'Tài chính',
      interval: 'quarter',
      dueOn: '2024-12-31',
    }),
  );
  const { text, subject } = letterTo(FINANCE, lettersOn('2024-04-08', { tasks }));
  expect(subject).toMatch(/: 21 nhiệm vụ cần cập nhật Quý I\/2024$/);
  expect([...text.matchAll(/^- .*: 7 nhiệm vụ \(/gm)]).toHaveLength(3);
});

describe('600 late tasks of one post, each with as long a text as a plan has', () => {
  const long = 'Thực hiện đúng quy định của Nhà nước về sử dụng biên chế hành chính, số lượng người làm việc. '.repeat(
    6,
  );
  const tasks = Array.from({ length: 600 }, (_, index) => [
    aTask({ id: `6.${index}`, group: '6', lead: 'Tài chính', text: long, reason: long, coordinators: ['Tư pháp'] }),
    aTask({ id: `7.${index}`, group: '7', lead: 'Tài chính', text: long, interval: 'quarter', dueOn: '2024-12-31' }),
    aTask({ id: `8.${index}`, group: '8', lead: 'Địa chính', text: long }),
    aTask({ id: `4.${index}`, group: '4', lead: 'Tư pháp', text: long, state: 'paused', reason: long }),
  ]).flat();
  const letters = lettersOn('2024-04-22', { tasks });

  test.each(['Tài chính', 'Văn phòng', 'Chủ tịch'])('%s: the letter stays below Google’s 200 KB', (post) => {
    const { text, html } = letterTo(addressOf(post), letters);
    expect(Buffer.byteLength(html)).toBeLessThan(200_000);
    expect(Buffer.byteLength(text)).toBeLessThan(200_000);
  });

  test('it says how many it does not list, and the ledger keeps every id within a cell’s bound', () => {
    const letter = letterTo(FINANCE, letters);
    expect(letter.text).toContain('QUÁ HẠN (600)');
    expect(letter.text).toContain('và 560 việc khác, xem trong sổ.');
    expect(letter.counts).toMatchObject({ overdue: 600, updates: 600 });
    expect(letter.named).toHaveLength(1200);
    for (const { named } of letters) expect(named.join('\n').length).toBeLessThan(50_000);
  });
});

test('a cell full of words is cut, also where there is no blank to cut at', () => {
  const full = 'x'.repeat(50_000);
  const tasks = Array.from({ length: 60 }, (_, index) =>
    aTask({ id: `6.${index}`, lead: 'Tài chính', text: full, reason: full }),
  );
  for (const { html, text } of lettersOn('2024-04-22', { tasks }))
    expect(Buffer.byteLength(html) + Buffer.byteLength(text)).toBeLessThan(200_000);
});

test('the area stands with every task, the words are cut at a word, an extension keeps the old date in sight', () => {
  const words = `${'Rà soát thủ tục '.repeat(12)}hết`;
  const task = aTask({
    id: '3.1a',
    group: '3',
    lead: 'Tài chính',
    text: words,
    extendedTo: '2024-04-05',
    extensionBasis: 'Số 4',
  });
  const { text } = letterTo(FINANCE, lettersOn('2024-04-08', { tasks: [task] }));
  const [title = '', area] = text.slice(text.indexOf('- 3.1a. ')).split('\n');
  expect(title).toMatch(/^- 3\.1a\. (Rà soát thủ tục )+(Rà soát thủ|Rà soát|Rà)?…$|tục…$/);
  expect(title.length).toBeLessThanOrEqual(170);
  expect(area?.trim()).toBe(SETTINGS.group3);
  expect(text).toContain('hạn 05/04/2024 (gia hạn từ 31/03/2024)');
});

test('several posts without an address: each is one line with its reason', () => {
  const people = [aPerson('Văn phòng', { roles: ['lead', 'collector'] }), aPerson('Tài chính', { email: null })];
  const tasks = [financeTask, aTask({ id: '4.1a', lead: 'Tư pháp' }), aTask({ id: '2.1a', lead: null })];
  const { text } = letterTo(addressOf('Văn phòng'), lettersOn('2024-04-02', { people, tasks }));
  expect(text).toContain('CHƯA GỬI THƯ NHẮC ĐƯỢC (3 ĐẦU MỐI)');
  expect(text).toMatch(/Tài chính: 1 quá hạn \(6\.1c\)\n {2}Chưa có địa chỉ/);
  expect(text).toMatch(/Tư pháp: 1 quá hạn \(4\.1a\)\n {2}Chưa có ai giữ/);
  expect(text).toContain('Chưa ghi Chủ trì chính: 1 quá hạn (2.1a)');
});

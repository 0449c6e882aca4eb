/** Who is written to today: what is news to whom, both parts in one letter, who goes first when the quota is scarce. */
import { byUrgency, type Decision, decideNotices, type ReminderContext } from '#domain/reminder';
import type { CivilDate } from '#kernel/civil-date';
import type { Task } from '#schema/tables/tasks';
import { addressOf, analysisOf, aPerson, aTask, type BookParts, SETTINGS, STAFF } from '#test/builders';

const [OFFICE, FINANCE, JUSTICE, LEADER] = ['Văn phòng', 'Tài chính', 'Tư pháp', 'Chủ tịch'].map(addressOf);

const NEVER: ReminderContext = {
  settings: SETTINGS,
  lastSentOn: () => null,
  lastNamedOn: () => null,
  lastLeaderOn: () => null,
  lettersIn: () => 0,
  leftOut: [],
  postAddress: (post) => `post:${post}`,
  ranOn: null,
  now: false,
};

const decide = (today: CivilDate, parts: BookParts, context: Partial<ReminderContext> = {}): Decision =>
  decideNotices(analysisOf(today, parts), { ...NEVER, ...context });
const addresses = ({ notices }: Decision): string[] => notices.map(({ to }) => to.email);
const finance = (own: Partial<Task> = {}): Task => aTask({ id: '6.1c', lead: 'Tài chính', ...own });

describe('what is news', () => {
  /** Told with the due date that 31/03/2024 comes to. */
  const named =
    (days: Record<string, CivilDate>) =>
    (_email: string, about: string): CivilDate | null =>
      days[about.replace('@45383', '')] ?? null;

  test.each<[string, CivilDate, CivilDate | null, boolean]>([
    ['never told', '2024-04-04', null, true],
    ['told before it was late', '2024-04-04', '2024-04-01', true],
    ['told that it is late', '2024-04-04', '2024-04-02', false],
    ['the next Monday', '2024-04-08', '2024-04-02', true],
    ['told on that Monday', '2024-04-09', '2024-04-08', false],
    ['Monday was a day off: the first working day', '2024-05-02', '2024-04-26', true],
    ['a day off', '2024-04-06', null, false],
  ])('late, %s', (_name, today, toldOn, isDue) => {
    const told = { lastSentOn: () => toldOn, lastNamedOn: named(toldOn === null ? {} : { '6.1c': toldOn }) };
    expect(addresses(decide(today, { tasks: [finance()] }, told)).includes(FINANCE ?? '')).toBe(isDue);
  });

  test('a task reopened or made late after the person’s last letter is told at the next run, not only on Monday', () => {
    const told = { lastSentOn: (): CivilDate => '2024-04-09', lastNamedOn: named({ '6.1c': '2024-04-09' }) };
    expect(addresses(decide('2024-04-10', { tasks: [finance()] }, told))).not.toContain(FINANCE);
    const reopened = [finance(), finance({ id: '6.1b-1', dueOn: '2024-03-20' })];
    expect(addresses(decide('2024-04-10', { tasks: reopened }, told))).toContain(FINANCE);
  });

  test('a date that is moved is told at the next run: into the past, or within its tiers', () => {
    const told = { lastSentOn: (): CivilDate => '2024-04-08', lastNamedOn: named({ '6.1c': '2024-04-08' }) };
    const due = (dueOn: CivilDate): boolean =>
      addresses(decide('2024-04-10', { tasks: [finance({ dueOn })] }, told)).includes(FINANCE ?? '');
    expect([due('2024-03-31'), due('2024-04-05'), due('2024-04-15'), due('2024-05-15')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('a person who asks now is heard once a letter has content, told or not', () => {
    const told = { now: true, lastSentOn: (): CivilDate => '2024-04-09', lastNamedOn: (): CivilDate => '2024-04-09' };
    expect(addresses(decide('2024-04-10', { tasks: [finance()] }, told))).toContain(FINANCE);
    expect(addresses(decide('2024-04-10', { tasks: [finance({ dueOn: '2024-12-31' })] }, told))).toEqual([]);
  });

  test('isFirst: only to whom nothing has been sent', () => {
    const first = (lastSentOn: CivilDate | null): boolean | undefined =>
      decide('2024-04-02', { tasks: [finance()] }, { lastSentOn: () => lastSentOn }).notices[0]?.isFirst;
    expect([first(null), first('2024-03-20')]).toEqual([true, false]);
  });
});

describe('the ladder in letters', () => {
  const parts = { tasks: [finance()] };

  test.each<[CivilDate, boolean]>([
    ['2024-04-08', false],
    ['2024-04-09', true],
    ['2024-04-15', true],
    ['2024-04-16', true],
  ])('on %s, untold: the collector’s letter names it: %s', (today, climbed) => {
    const { notices } = decide(today, parts);
    const collector = notices.find(({ to }) => to.email === OFFICE)?.collector;
    expect((collector?.climbed ?? []).map(({ task }) => task.id)).toEqual(climbed ? ['6.1c'] : []);
  });

  test('crossing the step is news once, then with each week’s first working day', () => {
    const due = (today: CivilDate, toldOn: CivilDate): boolean =>
      addresses(decide(today, parts, { lastSentOn: () => toldOn, lastNamedOn: () => toldOn })).includes(OFFICE ?? '');
    expect([due('2024-04-09', '2024-04-08'), due('2024-04-10', '2024-04-09'), due('2024-04-15', '2024-04-09')]).toEqual(
      [true, false, true],
    );
  });

  test('a collector’s own task is never said to him as somebody else’s; the leader hears of it earlier', () => {
    const own = { tasks: [aTask({ id: '5.1a', lead: 'Văn phòng' })] };
    const { notices } = decide('2024-04-15', own, { ranOn: '2024-04-12' });
    expect(notices.find(({ to }) => to.email === OFFICE)?.collector?.climbed ?? []).toEqual([]);
    expect(notices.find(({ to }) => to.email === LEADER)?.leader?.climbed.map(({ task }) => task.id)).toEqual(['5.1a']);
    const others = decide('2024-04-15', parts, { ranOn: '2024-04-12' });
    expect(others.notices.find(({ to }) => to.email === LEADER)?.leader?.climbed).toEqual([]);
  });
});

test('whoever is due two letters gets one with both parts', () => {
  const people = [...STAFF.slice(0, 3), aPerson('Chủ tịch', { roles: ['leader', 'collector'] })];
  const tasks = [finance(), aTask({ id: '1.1a', lead: 'Chủ tịch' })];
  const { notices } = decide('2024-04-15', { people, tasks });
  const his = notices.filter(({ to }) => to.email === LEADER);
  expect(his).toHaveLength(1);
  expect(his[0]?.leader).not.toBeNull();
  expect(his[0]?.collector?.climbed.map(({ task }) => task.id)).toEqual(['6.1c']);
  expect(his[0]?.own.listed.overdue.map(({ task }) => task.id)).toEqual(['1.1a']);
});

test('whoever helps is told in a letter that goes out anyway, never in one of its own; a whole commune never', () => {
  const coordinators = ['Tư pháp', 'Các ban, ngành; cán bộ, công chức xã'];
  const helped = finance({ coordinators });
  expect(addresses(decide('2024-04-02', { tasks: [helped] }))).toEqual([FINANCE]);
  const both = decide('2024-04-02', { tasks: [helped, aTask({ id: '4.1a', lead: 'Tư pháp' })] });
  const justice = both.notices.find(({ to }) => to.email === JUSTICE);
  expect(justice?.coordinates.map(({ task }) => task.id)).toEqual(['6.1c']);
  expect(addresses(both).sort()).toEqual([FINANCE, JUSTICE].sort());
});

test.each<[string, Partial<Task>]>([
  ['paused', { state: 'paused', reason: 'chờ' }],
  ['not arising', { state: 'notArising', reason: 'không có' }],
  ['extended', { extendedTo: '2024-12-31', extensionBasis: 'Số 3/TB-UBND' }],
])('%s, not confirmed: the collector is asked once, then weekly, until it is', (_name, own) => {
  const asked = (today: CivilDate, toldOn: CivilDate | null, confirmed = false): boolean =>
    decide(today, { tasks: [finance({ ...own, confirmed })] }, { lastNamedOn: () => toldOn }).notices.some(
      ({ to, collector }) => to.email === OFFICE && collector?.unconfirmed.length === 1,
    );
  expect(asked('2024-04-10', null)).toBe(true);
  expect(asked('2024-04-11', '2024-04-10')).toBe(false);
  expect(asked('2024-04-15', '2024-04-10')).toBe(true);
  expect(asked('2024-04-15', '2024-04-10', true)).toBe(false);
});

test('a post without an address: the collector is told, and the ledger hears of it as of a letter not sent', () => {
  const people = STAFF.map((each) => (each.post === 'Tài chính' ? { ...each, email: null } : each));
  const { notices, missed } = decide('2024-04-02', { people, tasks: [finance()] });
  expect(missed.map(({ post, gap }) => [post, gap])).toEqual([['Tài chính', 'noAddress']]);
  expect(notices.map(({ to, collector }) => [to.email, collector?.unreached.length])).toEqual([[OFFICE, 1]]);
  const told = { lastNamedOn: (): CivilDate => '2024-04-02', lastSentOn: (): CivilDate => '2024-04-02' };
  expect(decide('2024-04-03', { people, tasks: [finance()] }, told)).toMatchObject({ notices: [], missed: [] });
});

test('a scarce quota: who was left out first, then the most pressing; equals stay in order', () => {
  const tasks = [
    aTask({ id: '1.1a', lead: 'Văn phòng' }),
    ...['6.1a', '6.1b', '6.1c'].map((id) => finance({ id })),
    aTask({ id: '4.1a', lead: 'Tư pháp', dueOn: '2024-04-15' }),
  ];
  const { notices } = decide('2024-04-15', { tasks });
  const order = (withheld: string | undefined): string[] =>
    byUrgency(notices, (email) => email === withheld).map(({ to }) => to.email);
  expect(order(undefined)).toEqual([FINANCE, OFFICE, LEADER, JUSTICE]);
  expect(order(JUSTICE)).toEqual([JUSTICE, FINANCE, OFFICE, LEADER]);
});

/** Who is reached for a post, and the right reason where nobody is. */
import { makeRoster } from '#domain/roster';
import type { CivilDate } from '#kernel/civil-date';
import type { Person } from '#schema/tables/people';
import { addressOf, analysisOf, aPerson, aTask, rowsOf } from '#test/builders';

const TODAY: CivilDate = '2024-04-02';
const POST = 'Tài chính';
const OTHER = aPerson('Tư pháp', { name: 'Lê Văn Hai' });
const away = { absentFrom: '2024-04-01', absentTo: '2024-04-30' } as const;

const rosterOf = (...people: readonly Person[]) => makeRoster(rowsOf(people), TODAY);
const reached = (roster: ReturnType<typeof makeRoster>, assignee: string | null = null): string[] =>
  roster.reach(POST, assignee).map(({ email }) => email);

test.each<[string, readonly Person[], string]>([
  ['not in the roster', [], 'nobody'],
  ['left', [aPerson(POST, { leftOn: '2024-04-02' })], 'nobody'],
  ['absent, no deputy', [aPerson(POST, away)], 'absent'],
  ['absent, the deputy is no one known', [aPerson(POST, { ...away, deputy: 'Ai đó' })], 'absent'],
  [
    'absent, the deputy takes no letters',
    [aPerson(POST, { ...away, deputy: 'Tư pháp' }), { ...OTHER, receives: false }],
    'absent',
  ],
  ['absent, the deputy is away too', [aPerson(POST, { ...away, deputy: 'Tư pháp' }), { ...OTHER, ...away }], 'absent'],
  ['absent without an end', [aPerson(POST, { absentFrom: '2024-04-01' })], 'absent'],
  ['takes no letters', [aPerson(POST, { receives: false })], 'off'],
  ['takes none and has no address', [aPerson(POST, { receives: false, email: null })], 'off'],
  ['no address', [aPerson(POST, { email: null })], 'noAddress'],
  [
    'one takes none, the other has no address',
    [aPerson(POST, { receives: false }), aPerson(POST, { email: null })],
    'noAddress',
  ],
  ['one is absent, the other takes none', [aPerson(POST, away), aPerson(POST, { receives: false })], 'off'],
])('%s: %#', (_name, people, gap) => {
  const roster = rosterOf(...people);
  expect(reached(roster)).toEqual([]);
  expect(roster.gap(POST)).toBe(gap);
});

test.each<[string, readonly Person[], readonly string[]]>([
  ['all holders', [aPerson(POST), aPerson(POST, { email: 'hai@x.example' })], [addressOf(POST), 'hai@x.example']],
  [
    'one address once, however written',
    [aPerson(POST), aPerson(POST, { email: addressOf(POST).toUpperCase() })],
    [addressOf(POST).toUpperCase()],
  ],
  ['by the present title', [aPerson('Kế toán', { title: POST })], [addressOf('Kế toán')]],
  ['however the post is written', [aPerson('TÀI  CHÍNH', { email: 'a@x.example' })], ['a@x.example']],
  ['the deputy by post', [aPerson(POST, { ...away, deputy: 'Tư pháp' }), OTHER], [OTHER.email ?? '']],
  ['the deputy by name', [aPerson(POST, { ...away, deputy: 'Lê Văn Hai' }), OTHER], [OTHER.email ?? '']],
  ['back from tomorrow on only', [aPerson(POST, { absentFrom: '2024-04-03' })], [addressOf(POST)]],
])('reached: %s', (_name, people, addresses) => {
  expect(reached(rosterOf(...people))).toEqual(addresses);
});

describe('the person assigned', () => {
  const here = aPerson(POST, { name: 'Trần Thị Một' });

  test.each<[string, readonly Person[], readonly string[]]>([
    ['gets the letter alone', [here, aPerson(POST, { name: 'Lê Văn Hai', email: 'hai@x.example' })], ['hai@x.example']],
    ['from another post too', [here, OTHER], [OTHER.email ?? '']],
    ['absent: his deputy', [here, { ...OTHER, ...away, deputy: 'Trần Thị Một' }], [addressOf(POST)]],
    ['unknown: the post', [here], [addressOf(POST)]],
    ['takes no letters: nobody else is written to in his stead', [here, { ...OTHER, receives: false }], []],
  ])('%s', (_name, people, addresses) => {
    expect(reached(rosterOf(...people), 'lê văn  hai')).toEqual(addresses);
  });
});

test('answers go to the collector, also while he takes no letters; not once he left', () => {
  const collector = aPerson('Văn phòng', { roles: ['lead', 'collector'] });
  expect(rosterOf(collector).replyTo).toBe(collector.email);
  expect(rosterOf({ ...collector, receives: false }).replyTo).toBe(collector.email);
  expect(rosterOf({ ...collector, leftOn: TODAY }).replyTo).toBeNull();
  expect(rosterOf(aPerson('Tư pháp')).replyTo).toBeNull();
});

test.each<[string, Partial<Person>, string]>([
  ['no address', { email: null }, 'people.postUnreachable'],
  ['takes no letters', { receives: false }, 'people.postOff'],
  ['absent without a deputy', away, 'people.postAbsent'],
])('a post that leads open tasks and is not reached is a problem of its own: %s', (_name, own, code) => {
  const people = [aPerson('Văn phòng', { roles: ['lead', 'collector'] }), aPerson(POST, own)];
  const codes = (state: 'notStarted' | 'paused'): string[] =>
    analysisOf(TODAY, { people, tasks: [aTask({ lead: POST, state, reason: 'x' })] }).problems.map((each) => each.code);
  expect(codes('notStarted')).toContain(code);
  if (code !== 'people.postUnreachable') expect(codes('paused')).not.toContain(code);
});

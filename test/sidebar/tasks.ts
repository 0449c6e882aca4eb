// What tests of “Việc của tôi” share: the cards of the person at the keyboard, an update through the front door. Knows no expectations.
import type { Envelope, Home, OutputOf, TaskCard, TaskUpdate, UpdateAnswer } from '#entry/contract';
import type { Execution, Host } from '#local/host';
import { sampleBook, tab } from '#test/front-door/book';

/** The post of most tasks of the sample, and who holds it. */
export const POST = 'Văn phòng – Thống kê';
export const OFFICER = 'van-phong-thong-ke@huong-tra.example';

export const ask = <T>(host: Host, name: string, input: unknown): Envelope<T> =>
  host.call('serveSidebar', name, input) as Envelope<T>;

/** What an endpoint gives. Throws its sentence where it refuses. */
const given = <T>(envelope: Envelope<T>): T => {
  if (!envelope.ok) throw new Error(envelope.message);
  return envelope.data;
};

export const homeOf = (host: Host): Home => given(ask<Home>(host, 'home', null));

/** The tasks of a post as cards. */
export const cardsOf = (host: Host, post = POST): readonly TaskCard[] =>
  given(ask<OutputOf<'tasks.list'>>(host, 'tasks.list', { post })).cards;

const cardAmong = (cards: readonly TaskCard[], id: string): TaskCard => {
  const found = cards.find((card) => card.id === id);
  if (!found) throw new Error(`No card ${id}`);
  return found;
};

export const cardOf = (host: Host, id: string, post = POST): TaskCard => cardAmong(cardsOf(host, post), id);

let untouched: readonly TaskCard[] | null = null;

/** A card of the sample of 08/04/2024 before anybody touches it: read once, it is the same in every copy. */
export const untouchedCard = (id: string): TaskCard => {
  untouched ??= cardsOf(sampleBook('2024-04-08'));
  return cardAmong(untouched, id);
};

let operations = 0;

/** What the form of a card sends when these columns are changed. */
export const updateOf = (card: TaskCard, values: TaskUpdate['values'], more: Partial<TaskUpdate> = {}): TaskUpdate => {
  operations += 1;
  const held: Readonly<Record<string, unknown>> = card.held;
  return {
    operation: `operation${operations}`,
    id: card.id ?? '',
    row: card.row,
    post: null,
    period: card.period.id,
    unchanged: false,
    before: Object.fromEntries(Object.keys(values).map((key) => [key, held[key]])) as TaskUpdate['before'],
    values,
    figures: [],
    ...more,
  };
};

export const update = (host: Host, input: TaskUpdate): UpdateAnswer => given(ask(host, 'tasks.update', input));

/** Service calls of the last execution. */
export const callsOf = (host: Host): number => {
  const { reads, writes, mails, other }: Execution['calls'] = host.lastExecution().calls;
  return reads + writes + mails + other;
};

/** Rows of Cập nhật as records by column id. */
export const journal = (host: Host): Record<string, unknown>[] => {
  const sheet = tab(host, 'updates');
  const [ids = [], , ...rows] = sheet.values(`A1:J${Math.max(3, sheet.lastRow())}`);
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => Object.fromEntries(ids.flatMap((id, index) => (id === '' ? [] : [[String(id), cells[index]]]))));
};

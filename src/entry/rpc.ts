/** What the sidebar calls. Each endpoint answers with an envelope; a bug becomes a sentence with a reference. */
import { stateView } from '#actions/state';
import { isInOffice } from '#domain/roster';
import type { Envelope, Home } from '#entry/contract';
import { explain } from '#entry/guard';
import { healBook, healed, needsHealing } from '#entry/heal-book';
import { ENGINE_TABLES, worldOf } from '#entry/world';
import { authorizationUrl } from '#google/authorization';
import { activeBook, tabOf } from '#google/book';
import { readClock } from '#google/clock';
import { activeEmail } from '#google/identity';
import { readTables } from '#google/read';
import { postKey } from '#kernel/text';

/** Answers an endpoint. */
export const answer = <T>(name: string, work: () => T): Envelope<T> => {
  try {
    return { ok: true, data: work() };
  } catch (cause) {
    return { ok: false, message: explain(name, cause) };
  }
};

/** The first view, from one read of each table. */
export const home = (): Home => {
  const book = activeBook();
  const now = readClock();
  const { today } = now;
  const { read, healings } = healed(readTables([...ENGINE_TABLES, 'reports', 'deliveries'], book));
  if (needsHealing(healings)) healBook();
  const world = worldOf(read, today, [read.reports, read.deliveries]);
  const state = stateView(world, now);
  const email = activeEmail().toLowerCase();
  const mine = world.material.people
    .map(({ record }) => record)
    .filter((person) => email !== '' && person.email?.toLowerCase() === email && isInOffice(person, today));
  const keys = new Set(mine.flatMap(({ post, title }) => [post, title]).map((post) => postKey(post ?? '')));
  const gid = tabOf(book, 'tasks')?.getSheetId() ?? 0;
  return {
    state,
    posts: mine.flatMap(({ post }) => post ?? []),
    myLate: state.late.filter(({ posts }) => posts.some((post) => keys.has(postKey(post)))),
    rowUrl: `https://docs.google.com/spreadsheets/d/${book.getId()}/edit#gid=${gid}&range=A{row}`,
    authorizationUrl: authorizationUrl(),
  };
};

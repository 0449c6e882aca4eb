/** The first view, from one read of each table. */

import * as z from 'zod/mini';
import { callerOf, callingsOf } from '#actions/caller';
import { mineOf } from '#actions/my-tasks';
import { stateView } from '#actions/state';
import type { Home } from '#entry/contract';
import type { EndpointsOf } from '#entry/endpoint';
import { healBook, healed, needsHealing } from '#entry/heal-book';
import { type EngineSnapshots, engineTables, worldOf } from '#entry/world';
import { authorizationUrl } from '#google/authorization';
import { activeBook } from '#google/book';
import { readClock } from '#google/clock';
import { activeEmail } from '#google/identity';
import { readTables } from '#google/read';
import type { Snapshots } from '#schema/tables';

type HomeSnapshots = EngineSnapshots & Snapshots<'reports' | 'deliveries'>;

const home = (): Home => {
  const book = activeBook();
  const now = readClock();
  const { today } = now;
  const tables = new Set([...engineTables(book), 'reports', 'deliveries'] as const);
  const { read, healings } = healed(readTables([...tables], book) as HomeSnapshots);
  if (needsHealing(healings)) healBook();
  const world = worldOf(read, today, [read.reports, read.deliveries, read.instances ?? []].flat());
  const state = stateView(world, now);
  const { people } = world.material;
  const email = activeEmail();
  const caller = callerOf(people, email, today);
  return {
    state,
    caller,
    mine: mineOf(world, callingsOf(people, email, today)),
    authorizationUrl: authorizationUrl(),
  };
};

export const HOME_ENDPOINTS: EndpointsOf<'home'> = {
  home: { right: 'look', input: () => z.null(), work: home },
};

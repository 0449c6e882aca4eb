// Every class of Google's that the host answers for; values are the context's own. Knows no member.
import type { Services } from '#local/services/classes';
import * as tables from '#local/services/tables';
import type * as values from '#local/services/values';
import type { Members } from '#local/wire';

const console: Services['console'] = { log: ({ running }, _, line) => void running.record.console.push(String(line)) };

/** The classes by their names. */
export const SERVICES: Omit<Services, keyof typeof values> = { ...tables, console };

const membersOf = (table: object): Members[string] =>
  Object.fromEntries(Object.entries(table).map(([name, member]) => [name, Array.isArray(member) ? member : true]));

/** What the context is told of them. */
export const MEMBERS: Members = Object.fromEntries(
  Object.entries(SERVICES).map(([name, table]) => [name, membersOf(table)]),
);

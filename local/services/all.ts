// Every class of Google's that the host answers for; values are the context's own. Knows no member.
import type { Op, Services } from '#local/services/classes';
import * as mail from '#local/services/mail';
import * as range from '#local/services/range';
import * as script from '#local/services/script';
import * as sheet from '#local/services/sheet';
import * as spreadsheet from '#local/services/spreadsheet';
import * as store from '#local/services/store';
import * as ui from '#local/services/ui';
import type * as values from '#local/services/values';
import type { Members } from '#local/wire';

const console: Services['console'] = {
  log: ({ running }, _, line) => {
    running.record.console.push(String(line));
  },
};

/** The classes by their names. */
export const SERVICES: Omit<Services, keyof typeof values> = {
  ...mail,
  ...range,
  ...script,
  ...sheet,
  ...spreadsheet,
  ...store,
  ...ui,
  console,
};

const membersOf = (table: object): Members[string] =>
  Object.fromEntries(Object.entries(table).map(([name, member]) => [name, Array.isArray(member) ? member : true]));

/** What the context is told of them. */
export const MEMBERS: Members = Object.fromEntries(
  Object.entries(SERVICES).map(([name, table]) => [name, membersOf(table)]),
);

/** Every call that the host answers. */
export const KNOWN_CALLS = Object.entries(MEMBERS).flatMap(([name, members]) =>
  Object.keys(members).flatMap((member) => (members[member] === true ? [`${name}.${member}` as Op] : [])),
);

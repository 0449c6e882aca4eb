/** What is missing or does not fit in the roster, row by row. */
import { isInOffice, type Roster } from '#domain/roster';
import { type CivilDate, formatDay } from '#kernel/civil-date';
import { groupBy } from '#kernel/keyed';
import { postKey } from '#kernel/text';
import { type Problem, problemAt } from '#messages/problem';
import type { Row } from '#schema/tables';
import type { Person } from '#schema/tables/people';

/** Problems of all rows of Cán bộ, công chức. */
export const rosterProblems = (rows: readonly Row<Person>[], today: CivilDate): Problem[] => {
  const byEmail = groupBy(rows, ({ record }) => record.email?.toLowerCase() ?? null);
  const known = new Set(
    rows.flatMap(({ record }) => [record.name, record.post, record.title]).map((x) => postKey(x ?? '')),
  );
  const inOffice = rows.filter(({ record }) => isInOffice(record, today));
  const nowhere = { table: 'people', key: null, column: 'roles' };
  const hasNoCollector = rows.length > 0 && !inOffice.some(({ record }) => record.roles.includes('collector'));
  const byRow = rows.flatMap(({ row, record, problems }) => {
    const at = { table: 'people', key: record.id, row };
    const found = [...problems];
    const hasBadAddress = problems.some((problem) => problem.at.column === 'email');
    if (record.receives && record.email === null && !hasBadAddress && isInOffice(record, today)) {
      found.push(problemAt('people.postUnreachable', { ...at, column: 'email' }, { post: record.post ?? '' }));
    }
    const same = (byEmail.get(record.email?.toLowerCase() ?? '') ?? []).filter(
      (other) => other.row !== row && other.record.name !== record.name,
    );
    if (same.length > 0) {
      const params = { found: record.email ?? '', rows: same.map((other) => other.row).join(', ') };
      found.push(problemAt('person.emailDoubled', { ...at, column: 'email' }, params));
    }
    if (record.absentFrom !== null && record.absentTo !== null && record.absentTo < record.absentFrom) {
      const params = { found: formatDay(record.absentTo), start: formatDay(record.absentFrom) };
      found.push(problemAt('person.absenceReversed', { ...at, column: 'absentTo' }, params));
    }
    if (record.deputy !== null && !known.has(postKey(record.deputy))) {
      found.push(problemAt('person.deputyUnknown', { ...at, column: 'deputy' }, { found: record.deputy }));
    }
    return found;
  });
  return hasNoCollector ? [...byRow, problemAt('people.noCollector', nowhere)] : byRow;
};

/** How a post falls silent, and the column that mends it. Without an address is said in the person's own row. */
const SILENCES = {
  off: { code: 'people.postOff', column: 'receives' },
  absent: { code: 'people.postAbsent', column: 'deputy' },
  nobody: { code: 'people.postEmpty', column: 'leftOn' },
} as const;

/** Posts that lead open tasks while whoever holds them takes no letters, is away without a deputy, or has left. */
export const silentPosts = (posts: Iterable<string>, roster: Roster, rows: readonly Row<Person>[]): Problem[] =>
  [...new Set(posts)].flatMap((post) => {
    if (roster.reach(post, null).length > 0) return [];
    const gap = roster.gap(post);
    if (gap === 'noAddress' || !roster.isPost(post)) return [];
    const holder = rows.find(({ record }) => record.post !== null && postKey(record.post) === postKey(post));
    const { code, column } = SILENCES[gap];
    const at = { table: 'people', key: holder?.record.id ?? null, column, ...(holder ? { row: holder.row } : {}) };
    return [problemAt(code, at, { post })];
  });

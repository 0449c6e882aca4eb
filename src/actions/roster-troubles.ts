/** Who cannot be reached by a letter, and the cell where that is mended. Pure. */
import type { Analysis } from '#domain/analysis';
import { isOpen, leadsOf } from '#domain/task';
import { postKey } from '#kernel/text';
import type { Place, Problem } from '#messages/problem';
import { type LabelOf, problemText, say } from '#messages/vi';
import type { Row } from '#schema/tables';
import type { Person } from '#schema/tables/people';

export interface RosterTrouble {
  readonly text: string;
  readonly at: Place;
}

/** Posts of open tasks that nobody holds: at the row of whoever held it, else at the tab. */
const vacantPosts = ({ items, roster }: Analysis, people: readonly Row<Person>[]): RosterTrouble[] => {
  const led = items.filter(({ standing }) => isOpen(standing)).flatMap(({ task }) => leadsOf(task));
  const posts = [...new Set(led.map(roster.spell))].filter(
    (post) => roster.reach(post, null).length === 0 && roster.gap(post) === 'nobody',
  );
  return posts.map((post) => {
    const [holder] = people.filter(({ record }) => record.post !== null && postKey(record.post) === postKey(post));
    const place =
      holder === undefined
        ? { key: null, column: 'post' }
        : { key: holder.record.id, column: 'leftOn', row: holder.row };
    return { text: `${post}: ${say('letter.gap.nobody')}`, at: { table: 'people', ...place } };
  });
};

/** Everything in the roster that keeps letters from their readers. */
export const rosterTroubles = (
  analysis: Analysis,
  people: readonly Row<Person>[],
  problems: readonly Problem[],
  label: LabelOf,
): RosterTrouble[] => [
  ...problems
    .filter(({ at }) => at.table === 'people')
    .map((problem) => ({ text: problemText(problem, label), at: problem.at })),
  ...vacantPosts(analysis, people),
];

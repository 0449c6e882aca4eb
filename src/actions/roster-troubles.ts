/** Who cannot be reached by a letter, and the cell where that is mended. Pure. */
import type { Analysis } from '#domain/analysis';
import { isOpen, leadsOf } from '#domain/task';
import type { Place, Problem } from '#messages/problem';
import { type LabelOf, problemText, say } from '#messages/vi';

export interface RosterTrouble {
  readonly text: string;
  readonly at: Place;
}

/** Posts of open tasks that the roster does not know; of those whose holder left its own row tells. */
const unknownPosts = ({ items, roster }: Analysis): RosterTrouble[] => {
  const led = items.filter(({ standing }) => isOpen(standing)).flatMap(({ task }) => leadsOf(task));
  const posts = [...new Set(led.map(roster.spell))].filter((post) => !roster.isPost(post));
  const at = { table: 'people', key: null, column: 'post' };
  return posts.map((post) => ({ text: `${post}: ${say('letter.gap.nobody')}`, at }));
};

/** Everything in the roster that keeps letters from their readers. */
export const rosterTroubles = (analysis: Analysis, problems: readonly Problem[], label: LabelOf): RosterTrouble[] => [
  ...problems
    .filter(({ at }) => at.table === 'people')
    .map((problem) => ({ text: problemText(problem, label), at: problem.at })),
  ...unknownPosts(analysis),
];

/** Late tasks: what, since when, and the way to the row. */
import type { LateTask } from '#entry/contract';
import { Clipped } from '../parts/clipped';
import { Folded } from '../parts/section';
import { say } from '../parts/words';

interface LateListProps {
  readonly late: readonly LateTask[];
  readonly rowUrl: string;
  /** Whether to name the posts that lead. */
  readonly withPosts: boolean;
}

const lateBy = (n: number): string => (n === 0 ? say('late.byNone') : say('late.by', { n }));

const LateItem = ({ task, rowUrl, withPosts }: Omit<LateListProps, 'late'> & { task: LateTask }) => {
  const { row, text, posts, dueOn, lateByWorkingDays, status } = task;
  const id = task.id ?? say('late.noId');
  return (
    <li class="task">
      <Clipped id={id} text={text} />
      <p>
        <strong class="late">{lateBy(lateByWorkingDays)}</strong>
      </p>
      <p class="quiet">{status}</p>
      {withPosts && posts.length > 0 && <p class="quiet">{say('late.leads', { posts: posts.join(', ') })}</p>}
      <p class="ends">
        <span class="quiet">{say('late.due', { day: dueOn })}</span>
        <a href={rowUrl.replace('{row}', String(row))} target="_blank" rel="noopener">
          {say('late.open', { row })}
          <span class="unseen">{say('late.openOf', { id })}</span>
        </a>
      </p>
    </li>
  );
};

export const LateList = ({ late, rowUrl, withPosts }: LateListProps) =>
  late.length === 0 ? null : (
    <Folded
      items={late.map((task) => <LateItem key={task.row} task={task} rowUrl={rowUrl} withPosts={withPosts} />)}
      first={3}
      more={say('fold.more', { n: late.length })}
    />
  );

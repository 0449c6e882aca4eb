/** Việc của tôi: the tasks of whoever looks; of a post that he chooses where nobody knows who he is. */
import type { Home } from '#entry/contract';
import { useContent, useKept } from '../page/use-store';
import { ViewFrame } from '../page/view-frame';
import type { ViewProps } from '../page/views';
import { ChoiceField } from '../parts/fields';
import { say } from '../parts/words';
import { TaskList } from './list';
import type { Setting } from './report-fields';

/** No post is chosen: one's own tasks. */
const OWN = '';

const settingOf = ({ mine: { labels }, state: { today, groups } }: Home): Setting => {
  const areas = groups.map(({ group, name }) => [group, say('mine.areaName', { group, name })]);
  return { labels, today, areas: Object.fromEntries(areas) };
};

const OfPost = ({ post, home }: { post: string; home: Home }) => (
  <ViewFrame content={useContent('tasks.list', { post })}>
    {({ cards }) => <TaskList cards={cards} setting={settingOf(home)} post={post} />}
  </ViewFrame>
);

const Own = () => (
  <ViewFrame content={useContent('home', null)}>
    {(home) => <TaskList cards={home.mine.cards} setting={settingOf(home)} post={null} />}
  </ViewFrame>
);

export const MyTasks = ({ home }: ViewProps) => {
  const [post, choose] = useKept('mine.post', OWN);
  const { caller, mine } = home;
  const isKnown = caller.posts.length > 0;
  const posts = mine.posts.map(([each, n]) => [each, say('mine.option', { post: each, n })] as const);
  return (
    <>
      <p class={isKnown ? 'quiet' : ''}>
        {isKnown
          ? say('mine.posts', { posts: caller.posts.join(', ') })
          : `${say('mine.unknown')} ${say('mine.chooseHere')}`}
      </p>
      {(!isKnown || caller.mayManage) && (
        <ChoiceField
          label={say('mine.choose')}
          value={post}
          onChange={(next) => choose(() => next)}
          options={[[OWN, say(isKnown ? 'mine.chooseOwn' : 'mine.chooseFirst')], ...posts]}
        />
      )}
      {post !== OWN && <OfPost key={post} post={post} home={home} />}
      {post === OWN && isKnown && <Own />}
    </>
  );
};

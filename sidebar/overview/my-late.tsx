/** Late work of the person at the keyboard; of a post he chooses where nobody knows who he is. */
import { useState } from 'preact/hooks';
import type { Home, LateTask } from '#entry/contract';
import { Section } from '../parts/section';
import { say } from '../parts/words';
import { LateList } from './late-list';

/** Values of the select that are no post; posts of the plan are words. */
const NOBODY = '';
const ALL = '*';

const lateOf = (late: readonly LateTask[], post: string): readonly LateTask[] =>
  post === ALL ? late : late.filter(({ posts }) => posts.includes(post));

const Options = ({ late, chosen }: { late: readonly LateTask[]; chosen: string }) => {
  const known = [...late.flatMap(({ posts }) => posts), ...(chosen === NOBODY || chosen === ALL ? [] : [chosen])];
  return (
    <>
      <option value={NOBODY}>{say('mine.chooseFirst')}</option>
      {[...new Set(known)].map((post) => (
        <option key={post} value={post}>
          {say('mine.option', { post, n: lateOf(late, post).length })}
        </option>
      ))}
      <option value={ALL}>{say('mine.all', { n: late.length })}</option>
    </>
  );
};

const ByPost = ({ late, rowUrl }: { late: readonly LateTask[]; rowUrl: string }) => {
  const [chosen, choose] = useState(NOBODY);
  if (late.length === 0) return <p>{say('mine.nobodyLate')}</p>;
  const shown = lateOf(late, chosen);
  return (
    <>
      <label for="post">{say('mine.choose')}</label>
      <select id="post" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        <Options late={late} chosen={chosen} />
      </select>
      {chosen !== NOBODY && shown.length === 0 && <p>{say('mine.noneOf', { post: chosen })}</p>}
      <LateList key={chosen} late={shown} rowUrl={rowUrl} withPosts={chosen === ALL} />
    </>
  );
};

export const MyLate = ({ home: { state, caller, myLate, rowUrl } }: { home: Home }) => {
  if (caller.posts.length === 0) {
    return (
      <Section title={say('mine.title')}>
        <p>{say('mine.unknown')}</p>
        <ByPost late={state.late} rowUrl={rowUrl} />
      </Section>
    );
  }
  return (
    <Section title={say('mine.titleCount', { n: myLate.length })}>
      <p class="quiet">{say('mine.posts', { posts: caller.posts.join(', ') })}</p>
      {myLate.length === 0 && <p>{say('mine.none')}</p>}
      <LateList late={myLate} rowUrl={rowUrl} withPosts={false} />
    </Section>
  );
};

/** The day in two figures, and what has to be mended in the workbook. */
import type { StateView } from '#entry/contract';
import { hasView } from '../page/places';
import { Rows } from '../page/rows';
import type { ViewProps } from '../page/views';
import { doneOf } from '../parts/numbers';
import { Folded } from '../parts/section';
import { isWord, say, sayParts } from '../parts/words';

type ProblemView = StateView['problems'][number];

const placed = ({ at: { table, row }, text }: ProblemView): string => {
  const tab = `tab.${table}`;
  return row === undefined || !isWord(tab) ? text : say('problems.at', { tab: say(tab), row, text });
};

const Problems = ({ home: { state, caller }, go }: ViewProps) => {
  const {
    problems,
    problemCount: { total, inRows },
  } = state;
  const others = problems.filter(({ isInRow }) => !isInRow).map(placed);
  return (
    <>
      {inRows > 0 && <p class="notice">{say('problems.rows', { n: inRows })}</p>}
      {others.length > 0 && (
        <div class="notice">
          <p>{say('problems.others', { n: total - inRows })}</p>
          <Folded
            items={others.map((text) => <li key={text}>{text}</li>)}
            first={3}
            more={say('fold.moreProblems', { n: others.length })}
          />
        </div>
      )}
      {total > 0 && hasView(caller, 'mend') && (
        <p>
          <button type="button" onClick={() => go('mend')}>
            {say('problems.open')}
          </button>
        </p>
      )}
    </>
  );
};

const SETS = ['openLate', 'dueThisWeek', 'doneOnTime', 'owed'] as const;

/** The four figures of the day, each the way to its rows. */
const Figures = ({ state }: { state: StateView }) => {
  const counts = { ...state.tasks, dueThisWeek: state.dueThisWeek, owed: state.owed };
  return (
    <ul class="figures">
      {SETS.map((set) => (
        <li key={set} class={set === 'openLate' && counts[set] > 0 ? 'late' : ''}>
          <strong>
            <Rows
              count={counts[set]}
              of={say(`headline.${set}`)}
              rows={{ table: 'tasks', set, group: null, post: null }}
            />
          </strong>{' '}
          {say(`headline.${set}`)}
        </li>
      ))}
    </ul>
  );
};

const Done = ({ tasks }: Pick<StateView, 'tasks'>) => {
  const of = { table: 'tasks', group: null, post: null } as const;
  return (
    <p>
      {sayParts('headline.done', {
        done: <Rows count={doneOf(tasks)} of={say('rows.done')} rows={{ ...of, set: 'done' }} />,
        total: <Rows count={tasks.total} of={say('group.tasks')} rows={{ ...of, set: 'all' }} />,
      })}
    </p>
  );
};

export const Headline = ({ home, go }: ViewProps) => (
  <>
    {home.state.tasks.total === 0 ? (
      <p class="headline">{say('headline.noTask')}</p>
    ) : (
      <>
        <Figures state={home.state} />
        <Done tasks={home.state.tasks} />
      </>
    )}
    <Problems home={home} go={go} />
  </>
);

/** The day in two figures, and what has to be mended in the workbook. */
import type { StateView } from '#entry/contract';
import { doneOf } from '../parts/numbers';
import { Folded } from '../parts/section';
import { isWord, say } from '../parts/words';

type ProblemView = StateView['problems'][number];

/** Problems that a row's own column «Nội dung cần sửa» shows: the other tabs have no such column. */
const isShownInRow = ({ at }: ProblemView): boolean =>
  (at.table === 'tasks' || at.table === 'indicators') && (at.key !== null || at.row !== undefined);

const placed = ({ at: { table, row }, text }: ProblemView): string => {
  const tab = `tab.${table}`;
  return row === undefined || !isWord(tab) ? text : say('problems.at', { tab: say(tab), row, text });
};

const Problems = ({ problems }: { problems: readonly ProblemView[] }) => {
  const others = problems.filter((problem) => !isShownInRow(problem)).map(placed);
  const inRows = problems.length - others.length;
  return (
    <>
      {inRows > 0 && <p class="notice">{say('problems.rows', { n: inRows })}</p>}
      {others.length > 0 && (
        <div class="notice">
          <p>{say('problems.others', { n: others.length })}</p>
          <Folded
            items={others.map((text) => <li key={text}>{text}</li>)}
            first={3}
            more={say('fold.moreProblems', { n: others.length })}
          />
        </div>
      )}
    </>
  );
};

export const Headline = ({ state: { tasks, problems } }: { state: StateView }) => (
  <>
    {tasks.total === 0 ? (
      <p class="headline">{say('headline.noTask')}</p>
    ) : (
      <p class="headline">
        <strong class={tasks.openLate > 0 ? 'late' : ''}>{say('headline.late', { n: tasks.openLate })}</strong>
        <br />
        <strong>{say('headline.done', { done: doneOf(tasks), total: tasks.total })}</strong>
      </p>
    )}
    <Problems problems={problems} />
  </>
);

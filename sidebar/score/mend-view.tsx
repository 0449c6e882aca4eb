/** Khắc phục tồn tại: what cost points last year, how much of it is mended, by which tasks. */
import { type Mending, type MendingItem, mendingOf } from '#domain/score-mending';
import type { ScoreTask } from '#entry/contract';
import { Clipped } from '../parts/clipped';
import { dayText } from '../parts/numbers';
import { Facts, Section } from '../parts/section';
import { say } from '../parts/words';
import { ToCriterion, ToTask } from './go-to-row';
import { Objective } from './objective';
import { nameOf, pointsText } from './points';
import type { ScoreViewProps } from './views';

const points = (value: number | null): string =>
  value === null ? say('score.unknown') : say('score.points', { points: pointsText(value) });

const TaskLine = ({ task }: { task: ScoreTask }) => {
  const { id, text, status, dueOn, isDone, isLate } = task;
  return (
    <li class="criterion">
      <div>
        <Clipped id={id} text={text} />
        <p class={isLate ? 'late' : 'quiet'}>
          {dueOn === null || isDone ? status : say('mend.taskDue', { status, day: dayText(dueOn) })}
        </p>
      </div>
      <div>
        <ToTask task={task} column="text" />
      </div>
    </li>
  );
};

const stateText = ({ isMended, tasks, unknownTasks }: MendingItem): string => {
  const of = tasks.length + unknownTasks.length;
  if (of === 0) return say('mend.noTask');
  return isMended ? say('mend.mended') : say('mend.open', { done: tasks.filter(({ isDone }) => isDone).length, of });
};

const Item = ({ item, tasks }: { item: MendingItem; tasks: readonly ScoreTask[] }) => {
  const { criterion, shortcoming, unknownTasks, lost } = item;
  const lostText = lost === null ? say('mend.lostNone') : say('mend.lostIs', { points: pointsText(lost) });
  return (
    <li class="task">
      <div class="criterion">
        <div>
          <Clipped id={nameOf(criterion)} text={shortcoming ?? say('mend.shortcomingNone')} />
          <p>
            <strong>{stateText(item)}</strong>
            {`; ${lostText}`}
          </p>
          <p class="quiet">{criterion.text}</p>
        </div>
        <div>
          <ToCriterion criterion={criterion} column="shortcoming" />
        </div>
      </div>
      {unknownTasks.map((id) => (
        <p key={id} class="wrong">
          {say('mend.unknownTask', { id })}
        </p>
      ))}
      <ul class="inner">
        {tasks
          .filter(({ id }) => item.tasks.some((task) => task.id === id))
          .map((task) => (
            <TaskLine key={task.row} task={task} />
          ))}
      </ul>
    </li>
  );
};

const Shortcomings = ({ mending, tasks }: { mending: Mending; tasks: readonly ScoreTask[] }) => {
  const { items, mended, of, lost, toWinBack } = mending;
  if (of === 0) return <p class="headline">{say('mend.noneNow')}</p>;
  const withoutPoints = items.filter((item) => item.lost === null).length;
  return (
    <>
      <p class="headline">
        <strong>{say('mend.headline', { n: mended, m: of })}</strong>
      </p>
      <p class="quiet">{say('mend.rule')}</p>
      <div class="facts">
        <Facts
          facts={[
            [say('mend.lost'), points(lost)],
            [say('mend.toWin'), points(toWinBack)],
          ]}
        />
      </div>
      {withoutPoints > 0 && <p class="quiet">{say('mend.withoutPoints', { n: withoutPoints })}</p>}
      <Section title={say('mend.list')}>
        <ul>
          {items.map((item) => (
            <Item key={item.criterion.row} item={item} tasks={tasks} />
          ))}
        </ul>
      </Section>
    </>
  );
};

export const MendView = ({ view: { board, tasks, year, objectives, today } }: ScoreViewProps) => {
  const mending = mendingOf(board, tasks);
  if (mending === null)
    return (
      <p class="headline">
        {say('mend.none', { year: year === null ? say('mend.before') : say('mend.lastYear', { year: year - 1 }) })}
      </p>
    );
  return (
    <>
      <Shortcomings mending={mending} tasks={tasks} />
      {objectives.map((objective) => (
        <Objective key={objective.row} objective={objective} mending={mending} today={today} />
      ))}
    </>
  );
};

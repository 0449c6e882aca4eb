/** Khắc phục tồn tại: what cost points last year, how much of it is mended, by which tasks. */

import { type Mending, type MendState, mendingOf, type Shortcoming } from '#domain/score-mending';
import type { ScoreTask } from '#entry/contract';
import { Clipped } from '../parts/clipped';
import { dayText } from '../parts/numbers';
import { Facts, Section } from '../parts/section';
import { say } from '../parts/words';
import { ToCriterion, ToTask } from './go-to-row';
import { nameOf, pointsText } from './points';
import type { ScoreViewProps } from './views';

const points = (value: number | null): string =>
  value === null ? say('score.unknown') : say('score.points', { points: pointsText(value) });

const TaskLine = ({ task }: { task: ScoreTask }) => {
  const { id, text, status, dueOn, isDone, isLate } = task;
  return (
    <li>
      <div class="criterion">
        <div>
          <Clipped id={id} text={text} />
          <p class={isLate ? 'late' : 'quiet'}>
            {dueOn === null || isDone ? status : say('mend.taskDue', { status, day: dayText(dueOn) })}
          </p>
        </div>
        <div>
          <ToTask task={task} column="text" />
        </div>
      </div>
    </li>
  );
};

const stateText = ({ state, tasks }: Shortcoming<ScoreTask>): string => {
  const counted = tasks.filter(({ isOff }) => !isOff);
  if (state !== 'open') return say(`mend.${state satisfies Exclude<MendState, 'open'>}`);
  return say('mend.open', { done: counted.filter(({ isDone }) => isDone).length, of: counted.length });
};

const Item = ({ shortcoming }: { shortcoming: Shortcoming<ScoreTask> }) => {
  const { criterion, tasks, unknownTasks, lost, regained } = shortcoming;
  const lostText = lost === null ? say('mend.lostNone') : say('mend.lostIs', { points: pointsText(lost) });
  return (
    <li class="task">
      <div class="criterion">
        <div>
          <Clipped id={nameOf(criterion)} text={criterion.shortcoming ?? say('mend.shortcomingNone')} />
          <p>
            <strong>{stateText(shortcoming)}</strong>
            {`; ${lostText}`}
            {regained !== null && `; ${say('mend.regainedIs', { points: pointsText(regained) })}`}
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
        {tasks.map((task) => (
          <TaskLine key={task.row} task={task} />
        ))}
      </ul>
    </li>
  );
};

const objectiveText = ({ shortcomings, mended, lost, regained }: Mending<ScoreTask>): string => {
  const counts = { n: mended, m: shortcomings.length };
  if (lost === null || regained === null) return say('mend.objectiveUnknown', counts);
  return say('mend.objectiveOf', { ...counts, points: pointsText(regained), lost: pointsText(lost) });
};

const Shortcomings = ({ mending }: { mending: Mending<ScoreTask> }) => {
  const { shortcomings, mended, lost, regained, withoutPoints } = mending;
  if (shortcomings.length === 0) return <p class="headline">{say('mend.noneNow')}</p>;
  const left = lost === null ? null : lost - (regained ?? 0);
  return (
    <>
      <p class="headline">
        <strong>{say('mend.headline', { n: mended, m: shortcomings.length })}</strong>
      </p>
      <p class="quiet">{say('mend.rule')}</p>
      <div class="facts">
        <Facts
          facts={[
            [say('mend.lost'), points(lost)],
            [say('mend.regained'), points(regained)],
            [say('mend.toWin'), points(left)],
            [say('mend.objective'), objectiveText(mending)],
          ]}
        />
      </div>
      {withoutPoints > 0 && <p class="quiet">{say('mend.withoutPoints', { n: withoutPoints })}</p>}
      <Section title={say('mend.list')}>
        <ul>
          {shortcomings.map((each) => (
            <Item key={each.criterion.row} shortcoming={each} />
          ))}
        </ul>
      </Section>
    </>
  );
};

export const MendView = ({ view: { board, tasks, year } }: ScoreViewProps) => {
  const mending = board === null ? null : mendingOf(board, tasks);
  if (mending === null)
    return (
      <p class="headline">
        {say('mend.none', { year: year === null ? say('mend.before') : say('mend.lastYear', { year: year - 1 }) })}
      </p>
    );
  return <Shortcomings mending={mending} />;
};

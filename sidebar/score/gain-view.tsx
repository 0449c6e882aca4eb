/** Tiêu chí còn khả năng tăng điểm: open criteria, the days left, and what the ticked ones would make of total and rank. */
import { useState } from 'preact/hooks';
import { gainOf, openCriteria } from '#domain/score-gain';
import type { CriterionView, ScoreTask, ScoreView } from '#entry/contract';
import { daysBetween } from '#kernel/civil-date';
import { GoTo } from '../page/go-to';
import { dayText } from '../parts/numbers';
import { say } from '../parts/words';
import { Forecast } from './forecast';
import { ToCriterion } from './go-to-row';
import { nameOf, pointsText } from './points';
import type { ScoreViewProps } from './views';

const dayLeftText = (today: ScoreView['today'], selfScoreBy: NonNullable<ScoreView['selfScoreBy']>): string => {
  const n = daysBetween(today, selfScoreBy);
  const day = dayText(selfScoreBy);
  if (n === 0) return say('gain.dayToday', { day });
  return n > 0 ? say('gain.dayLeft', { day, n }) : say('gain.dayOver', { day });
};

const DayLeft = ({ view: { today, selfScoreBy, selfScoreByRow } }: ScoreViewProps) => {
  if (selfScoreBy !== null) return <p class="headline">{dayLeftText(today, selfScoreBy)}</p>;
  return (
    <div class="notice">
      <p>{say('gain.dayNone')}</p>
      {selfScoreByRow !== null && (
        <div class="bar-of-buttons">
          <GoTo
            target={{ table: 'settings', id: 'selfScoreBy', row: selfScoreByRow, column: 'value' }}
            text={say('gain.dayGo')}
          />
        </div>
      )}
    </div>
  );
};

interface TaskLineProps {
  readonly task: ScoreTask;
  readonly selfScoreBy: ScoreView['selfScoreBy'];
}

/** A task that is to raise the criterion; what ends after the day comes too late for it. */
const TaskLine = ({ task, selfScoreBy }: TaskLineProps) => {
  const { id, status, dueOn, isDone, isOff } = task;
  const isOpen = !isDone && !isOff;
  const isTooLate = isOpen && dueOn !== null && selfScoreBy !== null && dueOn > selfScoreBy;
  return (
    <li class={isTooLate ? 'late' : 'quiet'}>
      {isOpen && dueOn !== null
        ? say('gain.taskDue', { id, status, day: dayText(dueOn) })
        : say('gain.task', { id, status })}
      {isTooLate && <strong>{` (${say('gain.late')})`}</strong>}
    </li>
  );
};

interface ItemProps extends ScoreViewProps {
  readonly criterion: CriterionView;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
}

const Item = ({ view, criterion, isChosen, choose }: ItemProps) => {
  const { mendedBy, text, reached, max, shortcoming } = criterion;
  const points = pointsText(gainOf(criterion));
  const tasks = view.tasks.filter(({ id }) => mendedBy.includes(id));
  return (
    <li class="task">
      <div class="criterion">
        <div>
          <label class="check">
            <input type="checkbox" checked={isChosen} onChange={(event) => choose(event.currentTarget.checked)} />
            <span>
              <b>{nameOf(criterion)}</b> {text}
              <br />
              <strong>{say(reached === null ? 'gain.pointsUnknown' : 'gain.points', { points })}</strong>
              {reached !== null &&
                max !== null &&
                `, ${say('gain.from', { points: pointsText(reached), max: pointsText(max) })}`}
            </span>
          </label>
          {shortcoming !== null && <p class="quiet indent">{say('gain.shortcoming', { text: shortcoming })}</p>}
          {tasks.length > 0 && (
            <ul class="indent">
              {tasks.map((task) => (
                <TaskLine key={task.row} task={task} selfScoreBy={view.selfScoreBy} />
              ))}
            </ul>
          )}
        </div>
        <div>
          <ToCriterion criterion={criterion} column="text" />
        </div>
      </div>
    </li>
  );
};

export const GainView = ({ view }: ScoreViewProps) => {
  const { board } = view;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  if (board === null) return <p class="headline">{say('score.none')}</p>;
  const open = openCriteria(board);
  const choose = (row: number, isChosen: boolean): void => {
    const others = [...chosen].filter((each) => each !== row);
    setChosen(new Set(isChosen ? [...others, row] : others));
  };
  return (
    <>
      <DayLeft view={view} />
      {open.length === 0 ? (
        <p>{say('gain.none')}</p>
      ) : (
        <>
          <Forecast view={view} board={board} chosen={chosen} />
          <fieldset>
            <legend>{say('gain.tick')}</legend>
            <ul>
              {open.map((criterion) => (
                <Item
                  key={criterion.row}
                  view={view}
                  criterion={criterion}
                  isChosen={chosen.has(criterion.row)}
                  choose={(isChosen) => choose(criterion.row, isChosen)}
                />
              ))}
            </ul>
          </fieldset>
        </>
      )}
    </>
  );
};

/** Tiêu chí còn khả năng tăng điểm: open criteria, the days left, and what the ticked ones would make of total and rank. */
import { useState } from 'preact/hooks';
import { type OpenCriterion, outlookOf } from '#domain/score-outlook';
import type { ScoreTask, ScoreView } from '#entry/contract';
import { GoTo } from '../page/go-to';
import { dayText } from '../parts/numbers';
import { say } from '../parts/words';
import { Forecast } from './forecast';
import { ToCriterion } from './go-to-row';
import { hasPoints, nameOf, pointsText } from './points';
import type { ScoreViewProps } from './views';

interface DayLeftProps extends ScoreViewProps {
  readonly daysLeft: number | null;
}

const DayLeft = ({ view: { selfScoreBy, selfScoreByRow }, daysLeft }: DayLeftProps) => {
  if (selfScoreBy !== null && daysLeft !== null) {
    const day = dayText(selfScoreBy);
    if (daysLeft === 0) return <p class="headline">{say('gain.dayToday', { day })}</p>;
    return (
      <p class="headline">{daysLeft > 0 ? say('gain.dayLeft', { day, n: daysLeft }) : say('gain.dayOver', { day })}</p>
    );
  }
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

/** A task that is to raise the criterion; what ends after the day comes too late for it. */
const TaskLine = ({ task, isTooLate }: { task: ScoreTask; isTooLate: boolean }) => {
  const { id, status, dueOn, isDone } = task;
  const isMarked = isTooLate && !isDone;
  return (
    <li class={isMarked ? 'late' : 'quiet'}>
      {!isDone && dueOn !== null
        ? say('gain.taskDue', { id, status, day: dayText(dueOn) })
        : say('gain.task', { id, status })}
      {isMarked && <strong>{` (${say('gain.late')})`}</strong>}
    </li>
  );
};

interface ItemProps {
  readonly open: OpenCriterion;
  /** Tasks that are to raise it. */
  readonly tasks: readonly ScoreTask[];
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
}

const Item = ({ open: { criterion, gain, tasksTooLate }, tasks, isChosen, choose }: ItemProps) => {
  const { text, self, max, shortcoming } = criterion;
  const points = pointsText(gain);
  return (
    <li class="task criterion">
      <div>
        <label class="check">
          <input type="checkbox" checked={isChosen} onChange={(event) => choose(event.currentTarget.checked)} />
          <span>
            <b>{nameOf(criterion)}</b> {text}
            <br />
            <strong>{say(self === null ? 'gain.pointsUnknown' : 'gain.points', { points })}</strong>
            {self !== null &&
              max !== null &&
              `, ${say('gain.from', { points: pointsText(self), max: pointsText(max) })}`}
          </span>
        </label>
        {shortcoming !== null && <p class="quiet indent">{say('gain.shortcoming', { text: shortcoming })}</p>}
        {tasks.length > 0 && (
          <ul class="indent">
            {tasks.map((task) => (
              <TaskLine key={task.row} task={task} isTooLate={tasksTooLate.includes(task.id)} />
            ))}
          </ul>
        )}
      </div>
      <div>
        <ToCriterion criterion={criterion} column="text" />
      </div>
    </li>
  );
};

const Open = ({ view, board }: ScoreViewProps & { readonly board: NonNullable<ScoreView['board']> }) => {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const { today, selfScoreBy, tasks } = view;
  const due = new Map(tasks.map(({ id, dueOn }) => [id, dueOn]));
  const { open, daysLeft } = outlookOf(board, { today, selfScoreBy, due });
  const choose = (row: number, isChosen: boolean): void => {
    const others = [...chosen].filter((each) => each !== row);
    setChosen(new Set(isChosen ? [...others, row] : others));
  };
  const gained = open.filter(({ criterion }) => chosen.has(criterion.row)).reduce((sum, { gain }) => sum + gain, 0);
  return (
    <>
      <DayLeft view={view} daysLeft={daysLeft} />
      {open.length === 0 ? (
        <p>{say('gain.none')}</p>
      ) : (
        <>
          <Forecast view={view} board={board} chosen={chosen} gained={gained} />
          <fieldset>
            <legend>{say('gain.tick')}</legend>
            <ul>
              {open.map((each) => (
                <Item
                  key={each.criterion.row}
                  open={each}
                  tasks={tasks.filter(({ id }) => each.criterion.mendedBy.includes(id))}
                  isChosen={chosen.has(each.criterion.row)}
                  choose={(isChosen) => choose(each.criterion.row, isChosen)}
                />
              ))}
            </ul>
          </fieldset>
          {board.all.verifiedCount > 0 && <p class="quiet">{say('gain.verified')}</p>}
        </>
      )}
    </>
  );
};

export const GainView = ({ view }: ScoreViewProps) => {
  const { board } = view;
  return board !== null && hasPoints(board) ? (
    <Open view={view} board={board} />
  ) : (
    <p class="headline">{say('score.none')}</p>
  );
};

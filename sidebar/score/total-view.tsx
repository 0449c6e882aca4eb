/** Tổng điểm: totals, groups, what is wrong, every criterion; without criteria how to enter them. */
import type { ScoreView } from '#entry/contract';
import { Folded, Section } from '../parts/section';
import { say } from '../parts/words';
import { Criteria } from './criteria';
import { NoCriteria } from './no-criteria';
import { hasPoints, nameOf } from './points';
import { Groups, Totals } from './totals';
import type { ScoreViewProps } from './views';

/** Lines that are read at a glance. */
const FIRST = 5;

const Wrong = ({ view: { board, wrong } }: { view: ScoreView }) => {
  const rows = (board?.criteria ?? []).flatMap((criterion) =>
    criterion.wrong.map((text) => say('score.wrongRow', { number: nameOf(criterion), text })),
  );
  const all = [...wrong, ...rows];
  if (all.length === 0) return null;
  return (
    <Section title={say('score.wrongTitle', { n: all.length })}>
      <Folded
        items={all.map((sentence) => (
          <li key={sentence} class="wrong">
            {sentence}
          </li>
        ))}
        first={FIRST}
        more={say('score.moreWrong', { n: all.length })}
      />
    </Section>
  );
};

export const TotalView = ({ view }: ScoreViewProps) => {
  const { board } = view;
  if (board === null || !hasPoints(board))
    return (
      <>
        <NoCriteria view={view} />
        <Wrong view={view} />
        {board !== null && <Criteria criteria={board.criteria} />}
      </>
    );
  return (
    <>
      <Totals view={view} board={board} />
      <Wrong view={view} />
      <Groups view={view} board={board} />
      <Criteria criteria={board.criteria} />
    </>
  );
};

/** What the ticked criteria would make of total, class and rank, beside what is now. */
import { type RankRange, rankRange, whatIf } from '#domain/score-outlook';
import type { ScoreView } from '#entry/contract';
import { formatNumber } from '#kernel/text';
import { say } from '../parts/words';
import { classText, pointsText, rangeText } from './points';

type Board = NonNullable<ScoreView['board']>;
type Total = Board['total'];

/** The ranks that a total may mean; null where no score of another unit is known. */
const ranksOf = (total: Total, { units, unit, year, rankedUnits }: ScoreView, board: Board): RankRange | null => {
  const of = board.set.year ?? year;
  return of === null ? null : rankRange(total, units, { year: of, unitName: unit, rankedUnits });
};

const rankText = (ranks: RankRange | null, rankedUnits: number | null): string => {
  if (ranks === null) return say('gain.rankUnknown');
  const { best, worst } = ranks;
  const place = best === worst ? String(best) : say('gain.rankFrom', { best, worst });
  return rankedUnits === null ? place : say('gain.rankOf', { place, of: rankedUnits });
};

const verdictOf = ({ low, high }: Total, target: number) =>
  low >= target ? 'gain.targetMet' : high < target ? 'gain.targetNot' : 'gain.targetOpen';

/** With what the total is compared, and what is not known of it. */
const Compared = ({ ranks, year }: { ranks: RankRange | null; year: number | null }) => {
  if (ranks === null) return <p class="quiet">{say('gain.rankNone')}</p>;
  return (
    <p class="quiet">
      {say(ranks.year === year ? 'gain.rankYear' : 'gain.rankLast', { year: ranks.year })}
      {ranks.unknown > 0 && ` ${say('gain.rankMissing', { n: ranks.unknown })}`}
    </p>
  );
};

interface ForecastProps {
  readonly view: ScoreView;
  readonly board: Board;
  /** Rows of the ticked criteria, and the points that they would add. */
  readonly chosen: ReadonlySet<number>;
  readonly gained: number;
}

export const Forecast = ({ view, board, chosen, gained }: ForecastProps) => {
  const then = whatIf(board, chosen);
  const target = view.target.score;
  const { fullMax, max } = board.all;
  const sides = [board, then] as const;
  const ranks = sides.map(({ total }) => ranksOf(total, view, board));
  const lines: readonly (readonly [string, readonly string[]])[] = [
    [say('score.official'), sides.map(({ total }) => rangeText(total))],
    [say('score.class'), sides.map((side) => classText(side.class))],
    [say('gain.rank'), ranks.map((range) => rankText(range, view.rankedUnits))],
  ];
  return (
    <div class="notice forecast">
      <p role="status">
        {chosen.size === 0 ? say('gain.sumNone') : say('gain.sum', { n: chosen.size, points: pointsText(gained) })}
        {target !== null &&
          ` ${say('gain.targetIs', { points: pointsText(target), verdict: say(verdictOf(then.total, target)) })}`}
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{say('gain.now')}</th>
            <th scope="col">{say('gain.then')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, cells]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{cells[0]}</td>
              <td>{cells[1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {fullMax > max && <p class="quiet">{say('gain.rebased', { points: formatNumber(fullMax / max) })}</p>}
      {board.total.low !== board.total.high && <p class="quiet">{say('gain.rangeWhy')}</p>}
      <Compared ranks={ranks[1] ?? null} year={board.set.year ?? view.year} />
    </div>
  );
};

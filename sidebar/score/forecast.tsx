/** What the ticked criteria would make of the total and of the rank, beside what is now. */
import { gainOf, openCriteria, type RankRange, ranksOf, totalWith } from '#domain/score-gain';
import type { ScoreView, UnitView } from '#entry/contract';
import { fold } from '#kernel/text';
import { say } from '../parts/words';
import { pointsText, rangeText } from './points';

type Board = NonNullable<ScoreView['board']>;

/** The other units' scores of the year of the criteria, or where there is none of the year before; null without either. */
const comparedWith = ({ units, unit, year }: ScoreView, board: Board): { year: number; others: UnitView[] } | null => {
  const own = fold(unit);
  const of = board.set.year ?? year;
  if (of === null) return null;
  for (const each of [of, of - 1]) {
    const others = units.filter((entry) => entry.year === each && fold(entry.unit ?? '') !== own);
    if (others.some(({ score }) => score !== null)) return { year: each, others };
  }
  return null;
};

const rankText = ({ best, worst }: RankRange, of: number): string =>
  best === worst ? say('gain.rankIs', { best, of }) : say('gain.rankFrom', { best, worst, of });

const verdictOf = ({ low, high }: { low: number; high: number }, target: number) =>
  low >= target ? 'gain.targetMet' : high < target ? 'gain.targetNot' : 'gain.targetOpen';

interface ForecastProps {
  readonly view: ScoreView;
  readonly board: Board;
  /** Rows of the ticked criteria. */
  readonly chosen: ReadonlySet<number>;
}

const Notes = ({ view, board, ranks }: Omit<ForecastProps, 'chosen'> & { readonly ranks: RankRange | null }) => {
  const compared = comparedWith(view, board);
  if (compared === null || ranks === null) return <p class="quiet">{say('gain.rankNone')}</p>;
  const isThisYear = compared.year === (board.set.year ?? view.year);
  return (
    <p class="quiet">
      {say(isThisYear ? 'gain.rankYear' : 'gain.rankLast', { year: compared.year, known: ranks.known })}
      {ranks.unknown > 0 && ` ${say('gain.rankMissing', { n: ranks.unknown })}`}
    </p>
  );
};

export const Forecast = ({ view, board, chosen }: ForecastProps) => {
  const compared = comparedWith(view, board);
  const others = compared?.others.map(({ score }) => score) ?? [];
  const field = { others, units: view.rankedUnits, partsTies: board.set.tieBreaks.length > 0 };
  const of = Math.max(others.length + 1, view.rankedUnits ?? 0);
  const gained = openCriteria(board)
    .filter(({ row }) => chosen.has(row))
    .reduce((sum, criterion) => sum + gainOf(criterion), 0);
  const then = totalWith(board, chosen);
  const ranks = [ranksOf(board.total, field), ranksOf(then, field)] as const;
  const ranked = (range: RankRange | null): string => (range === null ? say('gain.rankUnknown') : rankText(range, of));
  const target = view.target.score;
  return (
    <div class="notice forecast">
      <p role="status">
        {chosen.size === 0 ? say('gain.sumNone') : say('gain.sum', { n: chosen.size, points: pointsText(gained) })}
        {target !== null &&
          ` ${say('gain.targetIs', { points: pointsText(target), verdict: say(verdictOf(then, target)) })}`}
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
          <tr>
            <th scope="row">{say('score.official')}</th>
            <td>{rangeText(board.total)}</td>
            <td>{rangeText(then)}</td>
          </tr>
          <tr>
            <th scope="row">{say('gain.rank')}</th>
            <td>{ranked(ranks[0])}</td>
            <td>{ranked(ranks[1])}</td>
          </tr>
        </tbody>
      </table>
      {board.total.low !== board.total.high && <p class="quiet">{say('gain.rangeWhy')}</p>}
      <Notes view={view} board={board} ranks={ranks[1]} />
    </div>
  );
};

/** The totals: what has been reached of what, self against verified, what is not known, the class; then by group. */
import type { ComponentChildren } from 'preact';
import type { ScoreView } from '#entry/contract';
import { shareText } from '../parts/numbers';
import { Facts, Section } from '../parts/section';
import { say } from '../parts/words';
import { classText, differenceText, pointsText, rangeText, ratioText, shareOr } from './points';

type Board = NonNullable<ScoreView['board']>;
type Fact = readonly [string, ComponentChildren];

const officialText = ({ total, all }: Board): string => {
  const points = all.reached === null ? say('score.unknown') : rangeText(total);
  const text = say('score.officialMax', { points, max: pointsText(all.fullMax) });
  return all.max < all.fullMax ? `${text}, ${say('score.rebased')}` : text;
};

/** What the council gave to criteria that are self-scored too: survey is on neither side of a comparison. */
const verifiedOfSelf = ({ criteria }: Board): number =>
  criteria
    .filter(({ isLeaf, kind, leftOut, self }) => isLeaf && kind === 'base' && !leftOut && self !== null)
    .reduce((sum, { verified }) => sum + (verified ?? 0), 0);

const verifiedText = (board: Board): string => {
  const { verified, verifiedMax, selfOfVerified } = board.all;
  if (verified === null) return say('score.verifiedNone');
  const sides = { points: pointsText(verified), max: pointsText(verifiedMax) };
  const points =
    verifiedMax > 0
      ? say('score.pointsOfShare', { ...sides, share: shareText(verified / verifiedMax) })
      : say('score.points', sides);
  if (selfOfVerified === null) return points;
  const compared = verifiedOfSelf(board);
  return say(pointsText(compared) === pointsText(verified) ? 'score.verifiedOf' : 'score.verifiedPart', {
    verified: points,
    part: pointsText(compared),
    self: pointsText(selfOfVerified),
    difference: differenceText(selfOfVerified, compared),
  });
};

const targetText = ({ target, baseline }: ScoreView): string | null => {
  if (target.score === null) return null;
  const points = pointsText(target.score);
  if (baseline.score === null) return say('score.targetOf', { points });
  return say('score.targetBaseline', { points, before: pointsText(baseline.score) });
};

const factsOf = (view: ScoreView, board: Board): Fact[] => {
  const { all } = board;
  const target = targetText(view);
  const whole: Fact[] = [
    [say('score.official'), officialText(board)],
    ...(target === null ? [] : ([[say('score.target'), target]] satisfies Fact[])),
    [say('score.open'), say('score.points', { points: pointsText(all.open) })],
    [say('score.verified'), verifiedText(board)],
    [say('score.class'), classText(board.class)],
  ];
  const parts: (Fact | false)[] = [
    all.unscored > 0 && [
      say('score.unscored'),
      say('score.unscoredOf', { n: all.unscored, max: pointsText(all.unscoredMax) }),
    ],
    all.surveyMax > 0 && [say('score.survey'), say('score.surveyOf', { max: pointsText(all.surveyMax) })],
    all.bonus > 0 && [say('score.bonus'), say('score.points', { points: pointsText(all.bonus) })],
    all.penalty > 0 && [say('score.penalty'), say('score.points', { points: pointsText(all.penalty) })],
  ];
  return [...whole, ...parts.filter((fact) => fact !== false)];
};

const setText = ({ set: { year, decision } }: Board): string | null => {
  if (year === null) return decision;
  return decision === null ? say('score.setYear', { year }) : say('score.set', { decision, year });
};

export const Totals = ({ view, board }: { view: ScoreView; board: Board }) => {
  const { self, scoredMax, percent } = board.all;
  const headline =
    self === null
      ? say('score.headlineNone')
      : say('score.headline', { points: pointsText(self), max: pointsText(scoredMax), share: shareOr(percent) });
  return (
    <>
      <p class="headline">
        <strong>{headline}</strong>
      </p>
      <p class="quiet">{setText(board)}</p>
      <div class="facts">
        <Facts facts={factsOf(view, board)} />
      </div>
    </>
  );
};

const groupName = ({ groupNames }: ScoreView, group: Board['groups'][number]['group']): string =>
  group === null ? say('score.noGroup') : say('score.groupName', { group, name: groupNames[group] });

const Row = ({ label, totals }: { label: string; totals: Board['all'] }) => {
  const { reached, reachedMax, max, open } = totals;
  const percent = reached === null || reachedMax === 0 ? null : reached / reachedMax;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{ratioText(reached, max)}</td>
      <td>{shareOr(percent)}</td>
      <td>{pointsText(open)}</td>
    </tr>
  );
};

export const Groups = ({ view, board }: { view: ScoreView; board: Board }) => (
  <Section title={say('score.groups')}>
    <table class="points">
      <thead>
        <tr>
          <th scope="col">{say('score.group')}</th>
          <th scope="col">{say('score.reached')}</th>
          <th scope="col">{say('score.percent')}</th>
          <th scope="col">{say('score.left')}</th>
        </tr>
      </thead>
      <tbody>
        {board.groups.map(({ group, totals }) => (
          <Row key={group} label={groupName(view, group)} totals={totals} />
        ))}
      </tbody>
      <tfoot>
        <Row label={say('score.all')} totals={board.all} />
      </tfoot>
    </table>
    <p class="quiet">{say('score.notCounted')}</p>
  </Section>
);

/** One criterion: its words, its points and how they came about, what is wrong in its row, the way there. */
import type { CriterionView } from '#entry/contract';
import { Clipped } from '../parts/clipped';
import { say } from '../parts/words';
import { ToCriterion } from './go-to-row';
import { differenceText, nameOf, pointsText } from './points';
import { howText } from './texts';

const selfText = ({ self, max, survey, leftOut }: CriterionView): string => {
  const limit = max === null ? '' : pointsText(max);
  if (survey) return say('score.selfSurvey', { max: limit || say('score.unknown') });
  if (leftOut) return say('score.selfOut', { max: limit });
  if (self === null) return limit === '' ? say('score.selfNoneNoMax') : say('score.selfNone', { max: limit });
  return say(limit === '' ? 'score.selfNoMax' : 'score.self', { points: pointsText(self), max: limit });
};

/** Above its parts a difference would compare all that is self-scored with what is verified of it. */
const verifiedText = ({ self, verified, isLeaf }: CriterionView): string => {
  if (verified === null) return '';
  const points = pointsText(verified);
  if (self === null || self === verified || !isLeaf) return say('score.verifiedIs', { points });
  return say('score.verifiedBy', { points, difference: differenceText(self, verified) });
};

/** `tự chấm 1,5/2 điểm; thẩm định 1,25 điểm (-0,25); còn 0,5 điểm`. */
const Standing = ({ criterion }: { criterion: CriterionView }) => {
  const { open, self } = criterion;
  const parts = [
    verifiedText(criterion),
    open > 0 && self !== null ? say('score.openIs', { points: pointsText(open) }) : '',
  ];
  return (
    <p>
      <strong>{selfText(criterion)}</strong>
      {parts.filter((part) => part !== '').map((part) => `; ${part}`)}
    </p>
  );
};

export const Criterion = ({ criterion }: { criterion: CriterionView }) => {
  const { text, depth, isLeaf, how, wrong } = criterion;
  return (
    <li class={`task depth-${Math.min(depth, 3)}`}>
      <div class="criterion">
        <div>
          <Clipped id={nameOf(criterion)} text={text} />
          <Standing criterion={criterion} />
          {isLeaf && how.length > 0 && <p class="quiet">{howText(how)}</p>}
          {wrong.map((sentence) => (
            <p key={sentence} class="wrong">
              {sentence}
            </p>
          ))}
        </div>
        <div>
          <ToCriterion criterion={criterion} column="text" />
        </div>
      </div>
    </li>
  );
};

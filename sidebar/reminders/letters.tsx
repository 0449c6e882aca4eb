/** Lists of letters: to whom, what about, how many tasks; with their text where it is at hand. */
import type { LetterLine, LetterText } from '#entry/contract';
import { Folded } from '../parts/section';
import { say } from '../parts/words';

/** Letters shown before the rest is asked for. */
const FIRST = 5;

const Line = ({ letter: { to, posts, subject, counts } }: { letter: LetterLine }) => (
  <>
    <h3>{subject}</h3>
    <p class="quiet">{[to, ...posts].join(' · ')}</p>
    <p class="quiet">{say('remind.counts', { ...counts })}</p>
  </>
);

/** Letters by their subjects. */
export const LetterList = ({ letters }: { letters: readonly LetterLine[] }) => (
  <Folded
    items={letters.map((letter) => (
      <li key={letter.to} class="task">
        <Line letter={letter} />
      </li>
    ))}
    first={FIRST}
    more={say('remind.moreLetters', { n: letters.length })}
  />
);

/** Letters that unfold to their text. */
export const LetterTexts = ({ letters }: { letters: readonly LetterText[] }) => (
  <ul>
    {letters.map((letter) => (
      <li key={letter.to}>
        <details>
          <summary>
            {letter.subject} · {letter.to}
          </summary>
          <p class="quiet">{say('remind.counts', { ...letter.counts })}</p>
          <p class="letter">{letter.text}</p>
        </details>
      </li>
    ))}
  </ul>
);

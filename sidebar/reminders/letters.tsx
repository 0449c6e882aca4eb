/** Lists of letters: to whom, what about, how many tasks; with their text where it is at hand. */
import type { LetterLine, LetterText } from '#entry/contract';
import { Folded } from '../parts/section';
import { say, type Word } from '../parts/words';

/** Letters shown before the rest is asked for. */
const FIRST = 5;

/** How many tasks of each kind; nothing of what is not there. */
const countsText = ({ overdue, dueToday, dueSoon, updates }: LetterLine['counts']): string => {
  const all: readonly (readonly [Word, number])[] = [
    ['remind.overdue', overdue],
    ['remind.dueToday', dueToday],
    ['remind.dueSoon', dueSoon],
    ['remind.updates', updates],
  ];
  return all.flatMap(([word, n]) => (n > 0 ? say(word, { n }) : [])).join(', ');
};

const Line = ({ letter: { to, posts, subject, counts } }: { letter: LetterLine }) => (
  <>
    <h3>{subject}</h3>
    <p class="quiet">{[to, ...posts].join(' · ')}</p>
    <p class="quiet">{countsText(counts)}</p>
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
          <p class="quiet">{countsText(letter.counts)}</p>
          <p class="letter">{letter.text}</p>
        </details>
      </li>
    ))}
  </ul>
);

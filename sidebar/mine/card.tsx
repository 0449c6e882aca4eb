/** One task of mine: the plan's words, its date, what it asks for, what was entered, the way to its form and to its row. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ReportField, TaskCard } from '#entry/contract';
import { formatDay } from '#kernel/civil-date';
import { GoTo } from '../page/go-to';
import { Clipped } from '../parts/clipped';
import { textOf } from '../parts/draft';
import { Facts } from '../parts/section';
import { say } from '../parts/words';
import { REPORT_FIELDS } from './draft';
import { type SavedAnswer, TaskForm } from './form';
import type { Setting } from './report-fields';

export interface CardProps {
  readonly card: TaskCard;
  readonly setting: Setting;
  readonly post: string | null;
  /** Its place in the list, from 1, and how many there are. */
  readonly place: readonly [number, number];
  readonly isOpen: boolean;
  /** Whether another card's form is open. */
  readonly isOtherOpen: boolean;
  /** What was just saved; null where nothing was. */
  readonly saved: string | null;
  readonly open: () => void;
  readonly close: (answer: SavedAnswer | null) => void;
  readonly mark: (isDirty: boolean) => void;
  readonly next: () => void;
}

const lateText = ({ lateByWorkingDays: n }: TaskCard): string => (n === 0 ? say('late.byNone') : say('late.by', { n }));

const Standing = ({ card }: { card: TaskCard }) => {
  const { standing, status, dueOn, ask, askUntil, period } = card;
  const due = dueOn === null ? say('mine.noDue') : say('late.due', { day: formatDay(dueOn) });
  const day = askUntil === null ? '' : formatDay(askUntil);
  return (
    <>
      {standing === 'openLate' && (
        <p>
          <strong class="late">{lateText(card)}</strong>
        </p>
      )}
      {ask !== null && (
        <p>
          <strong>{say(`mine.${ask}`, { period: period.label, day })}</strong>
        </p>
      )}
      <p class="quiet">
        {due}. {status}.
      </p>
    </>
  );
};

/** Where it belongs, and what was entered; the state is said above already. */
const factsOf = (card: TaskCard, { labels, areas }: Setting): (readonly [string, string])[] => {
  const { group, posts, assignee, held, figures } = card;
  const entered = (Object.keys(REPORT_FIELDS) as ReportField[]).filter((field) => field !== 'state' && held[field]);
  return [
    ...(group === null ? [] : [[say('mine.area'), areas[group] ?? group] as const]),
    [say('mine.leads'), posts.join(', ')],
    ...(assignee === null ? [] : [[say('mine.given'), assignee] as const]),
    ...entered.map((field) => [labels[field], textOf(REPORT_FIELDS[field], held[field])] as const),
    ...figures.map(
      ({ id, result, verdictText }) =>
        [
          say('update.figures', { id: id ?? '' }),
          [result, verdictText].filter((text) => text !== '').join(', '),
        ] as const,
    ),
  ];
};

const More = ({ card, setting }: Pick<CardProps, 'card' | 'setting'>) => (
  <details>
    <summary>{say('mine.more')}</summary>
    <Facts facts={factsOf(card, setting)} />
  </details>
);

/** The focus goes back to the button that opened the form, unless another form is open. */
const useReturn = (isOpen: boolean, isOtherOpen: boolean) => {
  const button = useRef<HTMLButtonElement>(null);
  const [wasOpen, setWasOpen] = useState(false);
  useEffect(() => {
    if (wasOpen && !isOpen && !isOtherOpen) button.current?.focus();
    setWasOpen(isOpen);
  }, [isOpen]);
  return button;
};

const Buttons = ({
  card,
  open,
  saved,
  next,
  button,
}: Pick<CardProps, 'card' | 'open' | 'saved' | 'next'> & {
  readonly button: ReturnType<typeof useReturn>;
}) => {
  const { id, row } = card;
  return (
    <div class="bar-of-buttons">
      {id !== null && (
        <button ref={button} type="button" onClick={open}>
          {say('mine.enter')}
          <span class="unseen">{say('mine.enterOf', { id })}</span>
        </button>
      )}
      <GoTo
        target={{ table: 'tasks', id, row, column: null }}
        text={say('mine.go', { row })}
        of={id ?? say('mine.noId')}
      />
      {saved !== null && (
        <button type="button" class="primary" aria-keyshortcuts="Alt+ArrowDown" onClick={next}>
          {say('mine.next')}
        </button>
      )}
    </div>
  );
};

export const Card = (props: CardProps) => {
  const { card, setting, post, place, isOpen, saved, close, mark } = props;
  const { id, text, missing } = card;
  const button = useReturn(isOpen, props.isOtherOpen);
  const title = useId();
  return (
    <article class="task" aria-labelledby={title} aria-posinset={place[0]} aria-setsize={place[1]}>
      {isOpen ? (
        <p id={title}>
          <b>{id}</b> {text}
        </p>
      ) : (
        <Clipped id={id ?? say('mine.noId')} text={text} elementId={title} />
      )}
      <Standing card={card} />
      {missing.map((sentence) => (
        <p key={sentence} class="wrong">
          {sentence}
        </p>
      ))}
      {id === null && <p class="quiet">{say('mine.noIdYet')}</p>}
      {saved !== null && <p class="notice">{saved}</p>}
      {isOpen ? (
        <TaskForm card={card} setting={setting} post={post} close={close} mark={mark} />
      ) : (
        <>
          <More card={card} setting={setting} />
          <Buttons {...props} button={button} />
        </>
      )}
    </article>
  );
};

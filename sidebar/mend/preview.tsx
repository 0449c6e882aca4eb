/** The cells of one kind of mend: what stands there and what will, each to be left out; then the button that mends them. */
import { useState } from 'preact/hooks';
import type { MendCell, MendKind, MendPreview } from '#entry/contract';
import { useAction, useContent } from '../page/use-store';
import { Button, FailureBox } from '../page/view-frame';
import { say, type Word } from '../parts/words';
import { cellName, type News, newsOf, undoable } from './result';
import type { UndoList } from './use-undo';

interface PreviewProps {
  readonly kind: MendKind;
  readonly undo: UndoList;
  readonly close: (news: News) => void;
}

const keyOf = ({ swap: { table, column }, address }: MendCell): string => `${table} ${column} ${address}`;

interface CellProps {
  readonly kind: MendKind;
  readonly cell: MendCell;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
}

/** What kind of content the cell has now and will have: the same letters may be a text or a number. */
const KINDS_OF_CONTENT: Partial<Record<MendKind, readonly [now: Word, then: Word]>> = {
  dates: ['mend.isText', 'mend.isDay'],
  numbers: ['mend.isText', 'mend.isNumber'],
};

const contentWord = (kind: MendKind, then: 0 | 1): string => {
  const words = KINDS_OF_CONTENT[kind];
  return words === undefined ? '' : say(words[then]);
};

const Cell = ({ kind, cell, isChosen, choose }: CellProps) => (
  <li>
    <label class="check">
      <input type="checkbox" checked={isChosen} onChange={(event) => choose(event.currentTarget.checked)} />
      <span>
        <b>{cellName(cell)}</b>
        {cell.because !== null && <span class="line quiet">{say('mend.because', { words: cell.because })}</span>}
        <span class="line">
          {say('mend.from')}{' '}
          <span class="held">{cell.old === '' ? say('mend.blank') : say('mend.quoted', { text: cell.old })}</span>
          {contentWord(kind, 0)}
        </span>
        <span class="line">
          {say('mend.to')} <strong class="held">{cell.fresh}</strong>
          {contentWord(kind, 1)}
        </span>
      </span>
    </label>
  </li>
);

/** Due dates are judged one by one: none is chosen beforehand. */
const chosenFirst = (kind: MendKind, cells: readonly MendCell[]): ReadonlySet<string> =>
  new Set(kind === 'due' ? [] : cells.map(keyOf));

const Cells = ({ kind, found: { cells, n }, undo: { add }, close }: PreviewProps & { found: MendPreview }) => {
  const [chosen, setChosen] = useState(() => chosenFirst(kind, cells));
  const [isAsked, setAsked] = useState(false);
  const { run, isBusy, failure } = useAction('mends.apply');
  const isAll = chosen.size === cells.length;
  const choose = (cell: MendCell, isChosen: boolean): void => {
    const others = [...chosen].filter((key) => key !== keyOf(cell));
    setChosen(new Set(isChosen ? [...others, keyOf(cell)] : others));
  };
  const apply = async (): Promise<void> => {
    setAsked(chosen.size === 0);
    if (chosen.size === 0) return;
    const sent = cells
      .filter((cell) => chosen.has(keyOf(cell)))
      .map((cell) => ({ name: cellName(cell), swap: cell.swap }));
    const answer = await run({ cells: sent.map(({ swap }) => swap) });
    if (answer === null || answer.data === null) return;
    const done = undoable(sent, answer.data);
    if (done.length > 0) add({ title: say(`mend.${kind}`, { n: done.length }), cells: done });
    close(newsOf(sent, answer.data, 'mend.done'));
  };
  return (
    <>
      <p class="quiet">{say(`mend.help.${kind}`)}</p>
      {n > cells.length && <p>{say('mend.someOf', { some: cells.length, rest: n - cells.length })}</p>}
      <button type="button" onClick={() => setChosen(new Set(isAll ? [] : cells.map(keyOf)))}>
        {say(isAll ? 'mend.nothing' : 'mend.all')}
      </button>
      <ul class="cells">
        {cells.map((cell) => (
          <Cell
            key={keyOf(cell)}
            kind={kind}
            cell={cell}
            isChosen={chosen.has(keyOf(cell))}
            choose={(isChosen) => choose(cell, isChosen)}
          />
        ))}
      </ul>
      <Button
        text={say(isBusy ? 'mend.applying' : 'mend.apply', { n: chosen.size })}
        isBusy={isBusy}
        onClick={apply}
        isMain
      />
      {isAsked && (
        <p class="late" role="alert">
          {say('mend.choose')}
        </p>
      )}
      {failure && <FailureBox failure={failure} />}
    </>
  );
};

/** Read anew, the choice stays where the cells are the same. */
export const Preview = ({ kind, undo, close }: PreviewProps) => {
  const { data, failure, isLoading, reload } = useContent('mends.preview', { kind });
  return (
    <div class="preview" aria-busy={isLoading}>
      {failure && (
        <FailureBox failure={failure}>
          <Button text={say('page.retry')} isBusy={isLoading} onClick={reload} />
        </FailureBox>
      )}
      {data === null && !failure && <p class="quiet">{say('mend.loading')}</p>}
      {data !== null && data.cells.length === 0 && <p>{say('mend.noneLeft')}</p>}
      {data !== null && data.cells.length > 0 && (
        <Cells key={data.cells.map(keyOf).join()} kind={kind} found={data} undo={undo} close={close} />
      )}
    </div>
  );
};

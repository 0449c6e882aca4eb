/** What was mended while the sidebar is open, each to be put back. */
import { useAction } from '../page/use-store';
import { FailureBox } from '../page/view-frame';
import { Section } from '../parts/section';
import { say } from '../parts/words';
import { type News, newsOf } from './result';
import type { Mended, UndoList } from './use-undo';

interface RowProps {
  readonly mended: Mended;
  readonly tell: (news: News) => void;
  readonly remove: (mended: Mended) => void;
}

const Row = ({ mended, tell, remove }: RowProps) => {
  const { run, isBusy, failure } = useAction('mends.undo');
  const undo = async (): Promise<void> => {
    const answer = await run({ cells: mended.cells.map(({ swap }) => swap) });
    if (answer === null || answer.data === null) return;
    remove(mended);
    tell(newsOf(mended.cells, answer.data, 'mend.undone'));
  };
  return (
    <li class="offer">
      <p>{mended.title}</p>
      <button type="button" aria-disabled={isBusy} onClick={undo}>
        {say(isBusy ? 'mend.undoing' : 'mend.undo')}
        <span class="unseen">{say('mend.of', { title: mended.title })}</span>
      </button>
      {failure && <FailureBox failure={failure} />}
    </li>
  );
};

export const UndoPanel = ({ undo: { list, remove }, tell }: Pick<RowProps, 'tell'> & { undo: UndoList }) => {
  if (list.length === 0) return null;
  return (
    <Section title={say('mend.undoTitle')}>
      <p class="quiet">{say('mend.undoHelp')}</p>
      <ul>
        {list.map((mended, index) => (
          <Row key={list.length - index} mended={mended} tell={tell} remove={remove} />
        ))}
      </ul>
    </Section>
  );
};

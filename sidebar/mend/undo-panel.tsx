/** What was mended while the sidebar is open, each to be put back. */
import type { Failure } from '../page/failure';
import { useAction } from '../page/use-store';
import { FailureBox } from '../page/view-frame';
import { Section } from '../parts/section';
import { say } from '../parts/words';
import { type News, newsOf } from './result';
import type { Mended, UndoList } from './use-undo';

type MendedOf<Kind> = Extract<Mended, Kind>;

interface RowProps<M extends Mended> {
  readonly mended: M;
  /** Takes it off the list and says what came of it. */
  readonly end: (news: News) => void;
}

interface LineProps {
  readonly title: string;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly undo: () => void;
}

const Line = ({ title, isBusy, failure, undo }: LineProps) => (
  <li class="offer">
    <p>{title}</p>
    <button type="button" aria-disabled={isBusy} onClick={undo}>
      {say(isBusy ? 'mend.undoing' : 'mend.undo')}
      <span class="unseen">{say('mend.of', { title })}</span>
    </button>
    {failure && <FailureBox failure={failure} />}
  </li>
);

const CellsRow = ({ mended: { title, cells }, end }: RowProps<MendedOf<{ cells: unknown }>>) => {
  const { run, isBusy, failure } = useAction('mends.undo');
  const undo = async (): Promise<void> => {
    const answer = await run({ cells: cells.map(({ swap }) => swap) });
    if (answer === null || answer.data === null) return;
    end(newsOf(cells, answer.data, 'mend.undone'));
  };
  return <Line title={title} isBusy={isBusy} failure={failure} undo={undo} />;
};

const ColumnsRow = ({ mended: { title, columns }, end }: RowProps<MendedOf<{ columns: unknown }>>) => {
  const { run, isBusy, failure } = useAction('mends.dropColumns');
  const undo = async (): Promise<void> => {
    const answer = await run({ columns });
    if (answer === null || answer.data === null) return;
    const { left } = answer.data;
    const sentence = say('mend.columnsUndone', { n: columns.length - left.length });
    end({ sentence, lead: say('mend.stillLeft'), lines: left });
  };
  return <Line title={title} isBusy={isBusy} failure={failure} undo={undo} />;
};

interface PanelProps {
  readonly undo: UndoList;
  readonly tell: (news: News) => void;
}

export const UndoPanel = ({ undo: { list, remove }, tell }: PanelProps) => {
  const end =
    (mended: Mended) =>
    (news: News): void => {
      remove(mended);
      tell(news);
    };
  if (list.length === 0) return null;
  return (
    <Section title={say('mend.undoTitle')}>
      <p class="quiet">{say('mend.undoHelp')}</p>
      <ul>
        {list.map((mended, index) =>
          'cells' in mended ? (
            <CellsRow key={list.length - index} mended={mended} end={end(mended)} />
          ) : (
            <ColumnsRow key={list.length - index} mended={mended} end={end(mended)} />
          ),
        )}
      </ul>
    </Section>
  );
};

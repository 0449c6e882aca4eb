/** A number that selects the rows behind it in the sheet; nothing to select, nothing to press. */
import type { Selection } from '#entry/contract';
import { say } from '../parts/words';
import { useAction } from './use-store';

interface RowsProps {
  readonly count: number;
  /** What is counted, for the ear. */
  readonly of: string;
  readonly rows: Selection;
}

export const Rows = ({ count, of, rows }: RowsProps) => {
  const { run, isBusy, failure } = useAction('select', { writes: false });
  if (count === 0) return <>{count}</>;
  return (
    <>
      <button
        type="button"
        class="rows"
        title={say('rows.select')}
        aria-label={say('rows.selectOf', { count, of })}
        aria-disabled={isBusy}
        onClick={() => run(rows)}
      >
        {count}
      </button>
      {failure && (
        <span class="late" role="alert">
          {failure.sentence}
        </span>
      )}
    </>
  );
};

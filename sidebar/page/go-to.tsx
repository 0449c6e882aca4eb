/** The way from a view to the cells behind it. */
import type { Target } from '#entry/contract';
import { say } from '../parts/words';
import { useAction } from './use-store';
import { FailureBox } from './view-frame';

/** A button that shows a row in the sheet; `of` names it for the ear. */
export const GoTo = ({ target, of }: { target: Target; of: string }) => {
  const { run, isBusy, failure } = useAction('show', { writes: false });
  return (
    <>
      <button type="button" aria-disabled={isBusy} onClick={() => run(target)}>
        {say('page.go')}
        <span class="unseen">{say('page.goOf', { of })}</span>
      </button>
      {failure && <FailureBox failure={failure} />}
    </>
  );
};

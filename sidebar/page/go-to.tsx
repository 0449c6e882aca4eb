/** The way from a view to the cells behind it. */
import type { Target } from '#entry/contract';
import { say } from '../parts/words';
import { useAction } from './use-store';
import { FailureBox } from './view-frame';

interface GoToProps {
  readonly target: Target;
  readonly text?: string;
  /** What is gone to, for the ear; not needed where the text says it. */
  readonly of?: string;
}

/** A button that shows a row in the sheet. */
export const GoTo = ({ target, text = say('page.go'), of }: GoToProps) => {
  const { run, isBusy, failure } = useAction('show', { writes: false });
  return (
    <>
      <button type="button" aria-disabled={isBusy} onClick={() => run(target)}>
        {text}
        {of !== undefined && <span class="unseen">{say('page.goOf', { of })}</span>}
      </button>
      {failure && <FailureBox failure={failure} />}
    </>
  );
};

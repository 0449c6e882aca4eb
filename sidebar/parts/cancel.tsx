/** The way out of a form: what was typed is given up by a second click only. */
import { useEffect, useState } from 'preact/hooks';
import { say } from './words';

interface CancelProps {
  readonly isDirty: boolean;
  /** What was typed; typing on takes the question back. */
  readonly content: unknown;
  readonly cancel: () => void;
}

export const Cancel = ({ isDirty, content, cancel }: CancelProps) => {
  const [isAsked, ask] = useState(false);
  useEffect(() => ask(false), [content]);
  const press = ({ detail }: MouseEvent): void => {
    // The second half of a double click is no answer.
    if (isAsked && detail > 1) return;
    if (isDirty && !isAsked) ask(true);
    else cancel();
  };
  return (
    <>
      <button type="button" onClick={press}>
        {say('form.cancel')}
      </button>
      <p role="alert" class="told">
        {isAsked && say('form.dropAsk')}
      </p>
    </>
  );
};

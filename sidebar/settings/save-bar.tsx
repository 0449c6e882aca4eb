/** Save, undo what was typed, and how it stands; always in sight while the form is scrolled. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button, FailureBox } from '../page/view-frame';
import { say } from '../parts/words';
import type { Form } from './use-form';

/** Opens the part that holds the element, and goes to it. */
const goTo = (element: HTMLElement | null | undefined): void => {
  const part = element?.closest('details');
  if (part) part.open = true;
  element?.focus();
};

const statusOf = ({ changes, action, said }: Form): string => {
  if (action.isBusy) return say('form.saving');
  const wrong = changes.filter(({ reading }) => reading.error !== null).length;
  if (wrong > 0) return say('settings.wrongCount', { n: wrong });
  if (said !== '') return said;
  return changes.length > 0 ? say('settings.unsaved', { n: changes.length }) : '';
};

export const SaveBar = ({ form, place }: { form: Form; place: RefObject<HTMLFormElement | null> }) => {
  const { changes, action, save, drop } = form;
  const conflicts = changes.filter(({ theirs }) => theirs !== null).length;
  const saveButton = useRef<HTMLButtonElement>(null);
  const before = useRef(0);
  const toSave = (): void => saveButton.current?.focus();
  const first = (selector: string): HTMLElement | null | undefined =>
    place.current?.querySelector<HTMLElement>(selector);

  // A conflict asks for a choice: the focus goes to the first one, and back to the save once all are decided.
  useEffect(() => {
    if (conflicts > 0) goTo(first('.conflict button'));
    else if (before.current > 0) toSave();
    before.current = conflicts;
  }, [conflicts]);

  const trySave = (): void => {
    const wrong = first('[aria-invalid]');
    if (changes.some(({ reading }) => reading.error !== null)) goTo(wrong);
    else if (conflicts > 0) goTo(first('.conflict button'));
    else void save();
  };
  const isIdle = action.isBusy || changes.length === 0;
  const text = changes.length === 0 ? say('form.save') : say('settings.saveCount', { n: changes.length });
  return (
    <div class="save-bar">
      {action.failure && (
        <FailureBox failure={action.failure}>
          <Button
            text={say('page.retry')}
            isBusy={action.isBusy}
            onClick={() => {
              // The box goes while it is tried again: the focus must not go with it.
              toSave();
              trySave();
            }}
          />
        </FailureBox>
      )}
      <div class="bar-of-buttons">
        <button
          ref={saveButton}
          type="button"
          class="primary"
          aria-disabled={isIdle}
          onClick={() => {
            if (!isIdle) trySave();
          }}
        >
          {text}
        </button>
        {changes.length > 0 && !action.isBusy && (
          <button
            type="button"
            onClick={() => {
              drop();
              toSave();
            }}
          >
            {say('settings.drop')}
          </button>
        )}
        <p role="status" class="quiet">
          {statusOf(form)}
        </p>
      </div>
    </div>
  );
};

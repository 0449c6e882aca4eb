/** What every view that reads has around it: refresh, what is going on, what went wrong, the content. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../parts/words';
import type { Content } from './store';
import type { Loaded } from './use-store';

const statusText = ({ data, failure, isLoading, reads }: Content<unknown>): string => {
  if (isLoading) return say(data === null ? 'page.loading' : 'page.refreshing');
  return failure === null && reads > 1 ? say('page.refreshed') : '';
};

/** Stays focusable while it works, so that the keyboard does not lose its place. */
export const Button = ({ text, isBusy, onClick, isMain = false }: ButtonProps) => (
  <button
    type="button"
    class={isMain ? 'primary' : undefined}
    aria-disabled={isBusy}
    onClick={() => !isBusy && onClick()}
  >
    {text}
  </button>
);
interface ButtonProps {
  readonly text: string;
  readonly isBusy: boolean;
  readonly onClick: () => void;
  /** Whether it is what the person came for. */
  readonly isMain?: boolean;
}

export const FailureBox = ({ failure, note, children }: FailureProps) => (
  <div class="failure" role="alert">
    <p>{failure.sentence}</p>
    {note && <p>{note}</p>}
    {failure.detail && (
      <details>
        <summary>{say('page.detail')}</summary>
        <code>{failure.detail}</code>
      </details>
    )}
    {children}
  </div>
);
interface FailureProps {
  readonly failure: { readonly sentence: string; readonly detail: string | null };
  readonly note?: string | null;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** Why something could not be read, with another try. */
export const ReadFailure = ({ content, note = null }: { content: Loaded<unknown>; note?: string | null }) => {
  const { failure, isLoading, reads, reload } = content;
  const place = useRef<HTMLDivElement>(null);
  const retried = useRef(false);
  useEffect(() => {
    // The button that had the focus is gone after a successful retry: the focus stays in its section, else goes to the heading.
    const section = place.current?.closest('section');
    const next = section ? section.querySelector<HTMLElement>('input, select, button') : document.querySelector('h1');
    if (retried.current && document.activeElement === document.body) next?.focus();
    retried.current = false;
  }, [reads]);
  const retry = (): void => {
    retried.current = true;
    reload();
  };
  return (
    <div ref={place}>
      {failure && (
        <FailureBox failure={failure} note={note}>
          <Button text={say('page.retry')} isBusy={isLoading} onClick={retry} />
        </FailureBox>
      )}
    </div>
  );
};

interface ViewFrameProps<T> {
  readonly content: Loaded<T>;
  readonly children: (data: T) => ComponentChildren;
}

export const ViewFrame = <T,>({ content, children }: ViewFrameProps<T>) => {
  const { data, isLoading, reload } = content;
  return (
    <>
      <div class="bar-of-buttons">
        {data !== null && <Button text={say('page.refresh')} isBusy={isLoading} onClick={reload} />}
        <p role="status" class="quiet">
          {statusText(content)}
        </p>
      </div>
      <ReadFailure content={content} note={data === null ? null : say('page.stale')} />
      {data !== null && children(data)}
    </>
  );
};

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

interface ViewFrameProps<T> {
  readonly content: Loaded<T>;
  readonly children: (data: T) => ComponentChildren;
}

export const ViewFrame = <T,>({ content, children }: ViewFrameProps<T>) => {
  const { data, failure, isLoading, reads, reload } = content;
  const retried = useRef(false);
  // The box whose button had the focus is gone after a successful retry: the focus goes to the heading.
  useEffect(() => {
    if (retried.current) document.querySelector<HTMLElement>('h1')?.focus();
    retried.current = false;
  }, [reads]);
  const retry = (): void => {
    retried.current = true;
    reload();
  };
  return (
    <>
      <div class="bar-of-buttons">
        {data !== null && <Button text={say('page.refresh')} isBusy={isLoading} onClick={reload} />}
        <p role="status" class="quiet">
          {statusText(content)}
        </p>
      </div>
      {failure && (
        <FailureBox failure={failure} note={data === null ? null : say('page.stale')}>
          <Button text={say('page.retry')} isBusy={isLoading} onClick={retry} />
        </FailureBox>
      )}
      {data !== null && children(data)}
    </>
  );
};

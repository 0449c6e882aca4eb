/** A button that asks before it does something which cannot be taken back. The focus goes along and comes back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../parts/words';

interface ConfirmedProps {
  readonly text: string;
  /** What is asked. */
  readonly question: string;
  readonly yes: string;
  readonly isBusy: boolean;
  readonly onYes: () => void;
  readonly children?: ComponentChildren;
}

export const Confirmed = ({ text, question, yes, isBusy, onYes, children }: ConfirmedProps) => {
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) first.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const answer = (isYes: boolean): void => {
    setAsking(false);
    if (isYes) onYes();
  };
  if (!isAsking)
    return (
      <div class="bar-of-buttons">
        <button ref={opener} type="button" aria-disabled={isBusy} onClick={() => !isBusy && setAsking(true)}>
          {text}
        </button>
      </div>
    );
  return (
    <div class="notice">
      <p>{question}</p>
      {children}
      <div class="bar-of-buttons">
        <button ref={first} type="button" class="primary" onClick={() => answer(true)}>
          {yes}
        </button>
        <button type="button" onClick={() => answer(false)}>
          {say('form.cancel')}
        </button>
      </div>
    </div>
  );
};

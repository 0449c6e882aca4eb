/** A long list of which only what is near the window is drawn. Heights are measured, so that any zoom and any card will do. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Cards that come and go together. */
const CHUNK = 10;
/** Height of a card until it has been drawn once, in CSS pixels. */
const GUESS_PX = 150;
/** How far outside the window cards are drawn already. */
const MARGIN = '900px 0px';

interface ChunkProps {
  readonly count: number;
  /** Whether it stays whatever is in sight: a form is open in it. */
  readonly isKept: boolean;
  readonly isFirst: boolean;
  readonly children: () => ComponentChildren;
}

const Chunk = ({ count, isKept, isFirst, children }: ChunkProps) => {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(count * GUESS_PX);
  const [isNear, setNear] = useState(isFirst);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    if (typeof IntersectionObserver === 'undefined') return setNear(true);
    const observer = new IntersectionObserver(
      (entries) => {
        const isIn = entries[entries.length - 1]?.isIntersecting === true;
        if (!isIn && element.contains(document.activeElement)) return;
        if (!isIn && element.offsetHeight > 0) height.current = element.offsetHeight;
        setNear(isIn);
      },
      { root: document, rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const isDrawn = isNear || isKept;
  return (
    <div ref={box} class="chunk" style={isDrawn ? undefined : { height: `${height.current}px` }}>
      {isDrawn && children()}
    </div>
  );
};

interface ChunksProps {
  readonly keys: readonly string[];
  /** The key of what must stay drawn. */
  readonly kept: string | null;
  readonly children: (key: string, index: number) => ComponentChildren;
}

export const Chunks = ({ keys, kept, children }: ChunksProps) => {
  const starts = Array.from({ length: Math.ceil(keys.length / CHUNK) }, (_, index) => index * CHUNK);
  return starts.map((start) => {
    const part = keys.slice(start, start + CHUNK);
    const isKept = kept !== null && part.includes(kept);
    return (
      <Chunk key={start} count={part.length} isKept={isKept} isFirst={start === 0}>
        {() => part.map((key, index) => children(key, start + index))}
      </Chunk>
    );
  });
};

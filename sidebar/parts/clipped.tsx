/** The plan's words cut at three lines: the start for the eye, the whole for the ear and for the mouse. */
/** Letters that fill three lines of a 300 px sidebar. */
const THREE_LINES = 115;

/** The text up to a word's end, and the rest. */
const clip = (text: string): readonly [string, string] => {
  if (text.length <= THREE_LINES) return [text, ''];
  const words = text.slice(0, text.lastIndexOf(' ', THREE_LINES)).replace(/[\s,;:.]+$/, '');
  return [words, text.slice(words.length)];
};

interface ClippedProps {
  readonly id: string;
  readonly text: string;
  /** Id of the element, where others name themselves after it. */
  readonly elementId?: string;
}

/** A name and its text. */
export const Clipped = ({ id, text, elementId }: ClippedProps) => {
  const [start, rest] = clip(text);
  return (
    <p id={elementId} class="clipped" title={text}>
      <b>{id}</b> {start}
      {rest !== '' && (
        <>
          <span aria-hidden="true">…</span>
          <span class="unseen">{rest}</span>
        </>
      )}
    </p>
  );
};

/** Building blocks of every part: a headed section, a table of counts, a list that shows its first lines. */
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { say } from './words';

export const Section = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

interface CountsProps {
  readonly rows: readonly (readonly [string, number])[];
  readonly total?: number;
}

/** Labels and counts, with the total below where there is one. */
export const Counts = ({ rows, total }: CountsProps) => (
  <table>
    <tbody>
      {rows.map(([label, count]) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          <td>{count}</td>
        </tr>
      ))}
    </tbody>
    {total !== undefined && (
      <tfoot>
        <tr>
          <th scope="row">{say('state.total')}</th>
          <td>{total}</td>
        </tr>
      </tfoot>
    )}
  </table>
);

/** Labels and short texts. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, string])[] }) => (
  <dl>
    {facts.map(([label, text]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

interface FoldedProps {
  readonly items: readonly VNode[];
  /** Items shown at first. */
  readonly first: number;
  readonly more: string;
}

/** A list of which the rest is shown on demand. */
export const Folded = ({ items, first, more }: FoldedProps) => {
  const [isOpen, setOpen] = useState(false);
  const isLong = items.length > first;
  return (
    <>
      <ul>{isOpen ? items : items.slice(0, first)}</ul>
      {isLong && (
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? say('fold.less') : more}
        </button>
      )}
    </>
  );
};

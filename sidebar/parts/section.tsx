/** Building blocks of every part: a headed section, a table of counts, a list that shows its first lines. */
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Selection } from '#entry/contract';
import { Rows } from '../page/rows';
import { say } from './words';

export const Section = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

/** A label, its number, and what shows the rows behind the number. */
export interface Count {
  readonly label: string;
  readonly count: number;
  readonly rows?: Selection;
}

interface CountsProps {
  readonly counts: readonly Count[];
  readonly total?: Omit<Count, 'label'>;
}

const CountRow = ({ label, count, rows }: Count) => (
  <tr>
    <th scope="row">{label}</th>
    <td>{rows === undefined ? count : <Rows of={label} count={count} rows={rows} />}</td>
  </tr>
);

/** Labels and counts, with the total below where there is one. */
export const Counts = ({ counts, total }: CountsProps) => (
  <table>
    <tbody>
      {counts.map((each) => (
        <CountRow key={each.label} {...each} />
      ))}
    </tbody>
    {total !== undefined && (
      <tfoot>
        <CountRow label={say('state.total')} {...total} />
      </tfoot>
    )}
  </table>
);

/** Labels and short texts. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, ComponentChildren])[] }) => (
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

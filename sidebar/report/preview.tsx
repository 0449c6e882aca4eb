/** The document on the screen: the same content as the file, long tables shortened. */
import type { Annex, Block, Closing, Letterhead, Paragraph, ReportDocument, Run, Table } from '#report/model';
import { Section } from '../parts/section';
import { say } from '../parts/words';

/** Beyond so many rows the screen shows the first ones only; the file holds all. */
const MOST_ROWS = 40;

const Text = ({ text, bold, italic, mark }: Run) => {
  if (mark) return <sup>{text}</sup>;
  if (bold) return <b>{text}</b>;
  return <span class={italic ? 'is-italic' : undefined}>{text}</span>;
};

const ELEMENTS = { part: 'h3', heading: 'h4', group: 'h5' } as const;

const Words = ({ style, runs }: Paragraph) => {
  const Element = style === 'part' || style === 'heading' || style === 'group' ? ELEMENTS[style] : 'p';
  return (
    <Element class={`is-${style}`}>
      {runs.map((run, index) => (
        <Text key={index} {...run} />
      ))}
    </Element>
  );
};

/** A wide table scrolls in its own frame: whoever has no mouse must be able to go there. */
const reachable = (frame: HTMLElement | null): void => frame?.setAttribute('tabindex', '0');

const Grid = ({ columns, rows }: Table) => (
  <section class="wide" aria-label={say('document.table')} ref={reachable}>
    <table>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
        <tr class="numbers">
          {columns.map(({ title }, index) => (
            <td key={title}>({index + 1})</td>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST_ROWS).map(({ cells, look }, place) => (
          <tr key={place} class={look}>
            {look === 'band' ? (
              <td colSpan={columns.length}>{cells[0]}</td>
            ) : (
              columns.map(({ title, align }, index) => (
                <td key={title} class={align}>
                  {cells[index]}
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
    {rows.length > MOST_ROWS && <p class="quiet">{say('document.rest', { n: rows.length - MOST_ROWS })}</p>}
  </section>
);

const Blocks = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map((block, index) =>
      block.kind === 'table' ? <Grid key={index} {...block} /> : <Words key={index} {...block} />,
    )}
  </>
);

const Head = ({ superior, issuer, number, nation, motto, placeAndDay, kind, abstract }: Letterhead) => (
  <>
    <div class="two">
      <div>
        {superior !== null && <p>{superior}</p>}
        <p class="ruled">
          <b>{issuer.join(' ')}</b>
        </p>
        <p>{number}</p>
      </div>
      <div>
        <p>
          <b>{nation}</b>
        </p>
        <p>
          <b class="motto">{motto}</b>
        </p>
        <p>
          <i>{placeAndDay}</i>
        </p>
      </div>
    </div>
    <p class="centred">
      <b>{kind}</b>
    </p>
    <p class="centred ruled">
      <b>{abstract.join(' ')}</b>
    </p>
  </>
);

const End = ({ recipientsTitle, recipients, capacity, signer }: Closing) => (
  <div class="two closing">
    <div class="recipients">
      <p>
        <b>
          <i>{recipientsTitle}</i>
        </b>
      </p>
      {recipients.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
    <div>
      {capacity.map((line) => (
        <p key={line}>
          <b>{line}</b>
        </p>
      ))}
      <p class="signer">
        <b>{signer}</b>
      </p>
    </div>
  </div>
);

const Enclosed = ({ number, title, belongsTo, blocks }: Annex) => (
  <article class="paper">
    <p class="centred">
      <b>{number}</b>
    </p>
    <p class="centred">
      <b>{title}</b>
    </p>
    <p class="centred">
      <i>{belongsTo}</i>
    </p>
    <Blocks blocks={blocks} />
  </article>
);

export const Preview = ({
  document: { letterhead, blocks, closing, annexes },
}: {
  readonly document: ReportDocument;
}) => (
  <Section title={say('document.preview')}>
    <article class="paper">
      <Head {...letterhead} />
      <Blocks blocks={blocks} />
      <End {...closing} />
    </article>
    {annexes.map((annex) => (
      <Enclosed key={annex.number} {...annex} />
    ))}
  </Section>
);

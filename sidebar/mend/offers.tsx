/** What the workbook can mend by itself, each kind with its preview. */

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MendKind, MendsView } from '#entry/contract';
import { Section } from '../parts/section';
import { say } from '../parts/words';
import { Preview } from './preview';
import { Restore, RestoreColumns } from './restore';
import type { News } from './result';
import type { UndoList } from './use-undo';

interface OffersProps {
  readonly found: MendsView;
  readonly mayManage: boolean;
  readonly undo: UndoList;
  readonly tell: (news: News) => void;
}

interface OfferProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly children: ComponentChildren;
}

/** A title with the button that opens what is below. */
const Offer = ({ title, isOpen, toggle, children }: OfferProps) => {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // What had the focus is gone with the preview: the focus goes back to what opened it.
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <li class="offer">
      <p>{title}</p>
      <button ref={button} type="button" aria-expanded={isOpen} onClick={toggle}>
        {say(isOpen ? 'mend.close' : 'mend.see')}
        <span class="unseen">{say('mend.of', { title })}</span>
      </button>
      {isOpen && children}
    </li>
  );
};

type Offered = MendKind | 'columns' | 'structure';

export const Offers = ({ found, mayManage, undo, tell }: OffersProps) => {
  const [open, setOpen] = useState<Offered | null>(null);
  const { mends, columns, structure } = found;
  if (mends.length + columns.length + structure.length === 0) return null;
  const close = (news: News): void => {
    setOpen(null);
    tell(news);
  };
  const offer = (kind: Offered, n: number, content: ComponentChildren) => (
    <Offer
      key={kind}
      title={say(`mend.${kind}`, { n })}
      isOpen={open === kind}
      toggle={() => setOpen(open === kind ? null : kind)}
    >
      {content}
    </Offer>
  );
  const repair = { found, mayManage, close };
  return (
    <Section title={say('mend.offers')}>
      <p class="quiet">{say('mend.offersHelp')}</p>
      <ul>
        {structure.length > 0 && offer('structure', structure.length, <Restore {...repair} />)}
        {columns.length > 0 && offer('columns', columns.length, <RestoreColumns {...repair} undo={undo} />)}
        {mends.map(({ kind, n }) => offer(kind, n, <Preview kind={kind} undo={undo} close={close} />))}
      </ul>
    </Section>
  );
};

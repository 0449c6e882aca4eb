/** What the workbook can mend by itself, each kind with its preview. */

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MendKind, MendsView } from '#entry/contract';
import { Section } from '../parts/section';
import { say } from '../parts/words';
import { Preview } from './preview';
import { Restore } from './restore';
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

export const Offers = ({ found: { mends, structure }, mayManage, undo, tell }: OffersProps) => {
  const [open, setOpen] = useState<MendKind | 'structure' | null>(null);
  if (mends.length === 0 && structure.length === 0) return null;
  const toggle = (kind: MendKind | 'structure') => (): void => setOpen(open === kind ? null : kind);
  const close = (news: News): void => {
    setOpen(null);
    tell(news);
  };
  return (
    <Section title={say('mend.offers')}>
      <p class="quiet">{say('mend.offersHelp')}</p>
      <ul>
        {structure.length > 0 && (
          <Offer
            title={say('mend.structure', { n: structure.length })}
            isOpen={open === 'structure'}
            toggle={toggle('structure')}
          >
            <Restore structure={structure} mayManage={mayManage} close={close} />
          </Offer>
        )}
        {mends.map(({ kind, n }) => (
          <Offer key={kind} title={say(`mend.${kind}`, { n })} isOpen={open === kind} toggle={toggle(kind)}>
            <Preview kind={kind} undo={undo} close={close} />
          </Offer>
        ))}
      </ul>
    </Section>
  );
};

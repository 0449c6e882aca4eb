/** One report: which figures it states, what is chosen and written for it, the file, and the document as it will look. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FigureAnswer, FigureRequest, ReportInstance } from '#entry/contract';
import { reportDocument } from '#report/document';
import { useContent } from '../page/use-store';
import { ViewFrame } from '../page/view-frame';
import { ChoiceField } from '../parts/fields';
import { say } from '../parts/words';
import { ChoicesForm, firstChoices, optionsOf } from './choices-form';
import { Download } from './download';
import { Freeze } from './freeze';
import { Preview } from './preview';
import { Texts } from './texts-form';
import { useTexts } from './use-texts';

/** Live or frozen, of which day, and what is wrong with them. */
const Notes = ({ answer: { note, figures } }: { answer: FigureAnswer }) => (
  <div class="notice">
    <p>{note}</p>
    {figures.settings.signerName === '' && <p>{say('document.unsigned')}</p>}
  </div>
);

/** Milliseconds without a change after which the preview follows: in a large workbook it takes a moment. */
const SETTLED_MS = 300;

/** The value once it has stood still, by its content. */
const useSettled = <T,>(value: T): T => {
  const [held, hold] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => hold(value), SETTLED_MS);
    return () => clearTimeout(waiting);
  }, [JSON.stringify(value)]);
  return held;
};

interface WritingProps {
  readonly instance: ReportInstance;
  readonly answer: FigureAnswer;
}

const Writing = ({ instance, answer }: WritingProps) => {
  const [choices, setChoices] = useState(() => firstChoices(instance, answer));
  const texts = useTexts(instance);
  const { figures } = answer;
  const options = optionsOf(choices, texts.values);
  const shown = useSettled(options);
  const document = useMemo(() => reportDocument(figures, shown), [figures, shown]);
  return (
    <>
      <Notes answer={answer} />
      <ChoicesForm choices={choices} change={(part) => setChoices((held) => ({ ...held, ...part }))} />
      <Texts texts={texts} />
      <Download figures={figures} options={options} />
      <Preview document={document} />
    </>
  );
};

/** The newest freeze first, the workbook as it stands now last. */
const sources = (freezes: number): (readonly [string, string])[] => [
  ...Array.from({ length: freezes }, (_, index) => {
    const nth = freezes - index;
    return [String(nth), say('document.freeze', { nth })] as const;
  }),
  ['live', say('document.live')],
];

const whichOf = (source: string): FigureRequest['which'] => (source === 'live' ? source : Number(source));

export const Draft = ({ instance }: { readonly instance: ReportInstance }) => {
  const noted = instance.record?.freezes ?? 0;
  const [source, choose] = useState(noted === 0 ? 'live' : String(noted));
  const content = useContent('reports.figures', { instance: instance.id, which: whichOf(source) });
  // The row in Kỳ báo cáo may be gone; what was frozen is there all the same.
  const freezes = Math.max(noted, content.data?.freezes ?? 0);
  return (
    <>
      <ChoiceField label={say('document.source')} value={source} onChange={choose} options={sources(freezes)} />
      {source === 'live' && <Freeze instance={instance.id} done={(nth) => choose(String(nth))} />}
      <ViewFrame content={content}>{(answer) => <Writing instance={instance} answer={answer} />}</ViewFrame>
    </>
  );
};

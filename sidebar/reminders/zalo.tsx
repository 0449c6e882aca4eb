/** Texts to paste into Zalo: one for the group, one for each who has something to be told. */
import { useRef, useState } from 'preact/hooks';
import type { OutputOf } from '#entry/contract';
import { useContent } from '../page/use-store';
import { ReadFailure } from '../page/view-frame';
import { AreaField, ChoiceField } from '../parts/fields';
import { Section } from '../parts/section';
import { say } from '../parts/words';

const GROUP = '';

/** Copies the text; where the browser refuses, it is selected and the person does the rest. */
const copy = async (area: HTMLTextAreaElement): Promise<string> => {
  area.focus();
  area.select();
  try {
    await navigator.clipboard.writeText(area.value);
    return say('remind.copied');
  } catch {
    return say('remind.copyByHand');
  }
};

const Texts = ({ data: { group, persons } }: { data: OutputOf<'reminders.zalo'> }) => {
  const [chosen, choose] = useState(GROUP);
  const [said, setSaid] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const text = chosen === GROUP ? group : (persons[Number(chosen)]?.text ?? '');
  const copyText = async (): Promise<void> => {
    const area = place.current?.querySelector('textarea');
    if (area) setSaid(await copy(area));
  };
  return (
    <div ref={place}>
      <ChoiceField
        label={say('remind.zaloFor')}
        value={chosen}
        onChange={(value) => {
          choose(value);
          setSaid('');
        }}
        options={[
          [GROUP, say('remind.zaloGroup')],
          ...persons.map(({ name }, index) => [String(index), say('remind.zaloPerson', { name })] as const),
        ]}
      />
      <AreaField label={say('remind.zaloText')} value={text} onChange={() => {}} rows={10} />
      <div class="bar-of-buttons">
        <button type="button" onClick={() => void copyText()}>
          {say('remind.copy')}
        </button>
        <p role="status" class="quiet">
          {said}
        </p>
      </div>
    </div>
  );
};

const Made = () => {
  const content = useContent('reminders.zalo', null);
  const { data, isLoading } = content;
  return (
    <>
      {data === null && isLoading && <p role="status">{say('page.loading')}</p>}
      <ReadFailure content={content} />
      {data !== null && <Texts data={data} />}
    </>
  );
};

/** Made when they are asked for: two more reads of the workbook. */
export const Zalo = () => {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={say('remind.zalo')}>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say('remind.zaloMake')}
      </button>
      {isOpen && <Made />}
    </Section>
  );
};

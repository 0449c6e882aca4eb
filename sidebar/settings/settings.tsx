/** Cài đặt: every setting with its explanation and default; a form for collector and leader, values for the others. */
import { useRef } from 'preact/hooks';
import type { SettingSection, SettingsView, SettingView } from '#entry/contract';
import { GoTo } from '../page/go-to';
import { type Loaded, useContent } from '../page/use-store';
import { ViewFrame } from '../page/view-frame';
import { Facts } from '../parts/section';
import { say, type Word } from '../parts/words';
import { SaveBar } from './save-bar';
import { SettingField } from './setting-field';
import { useForm } from './use-form';
import { valueWords } from './value';

const SECTIONS = ['plan', 'rules', 'reminders', 'groups'] as const satisfies readonly SettingSection[];

const Part = ({
  name,
  isOpen,
  children,
}: {
  name: SettingSection;
  isOpen: boolean;
  children: preact.ComponentChildren;
}) => (
  <details class="part" open={isOpen}>
    <summary>
      <h2>{say(`settings.${name}` as Word)}</h2>
    </summary>
    {children}
  </details>
);

const factsOf = (views: readonly SettingView[]) => views.map((view) => [view.name, valueWords(view)] as const);

/** What the add-in writes itself. */
const OwnFacts = ({ views }: { views: readonly SettingView[] }) => (
  <Part name="facts" isOpen={false}>
    <Facts facts={factsOf(views.filter(({ cell }) => cell !== null))} />
  </Part>
);

const Editable = ({ data, content }: { data: SettingsView; content: Loaded<SettingsView> }) => {
  const form = useForm(data, content);
  const place = useRef<HTMLFormElement>(null);
  return (
    <form ref={place} noValidate onSubmit={(event) => event.preventDefault()}>
      <p class="quiet">{say('settings.hint')}</p>
      {SECTIONS.map((name, index) => (
        <Part key={name} name={name} isOpen={index === 0}>
          {data.sections[name].map((view) => (
            <SettingField key={view.id} view={view} form={form} isLong={name === 'groups'} />
          ))}
        </Part>
      ))}
      <OwnFacts views={data.sections.facts} />
      <SaveBar form={form} place={place} />
    </form>
  );
};

const ReadOnly = ({ data }: { data: SettingsView }) => (
  <>
    <p class="notice">{say('settings.readOnly')}</p>
    <div class="bar-of-buttons">
      <GoTo target={{ table: 'people', id: null, row: 3, column: 'roles' }} text={say('settings.toRoles')} />
    </div>
    {SECTIONS.map((name, index) => (
      <Part key={name} name={name} isOpen={index === 0}>
        <Facts facts={factsOf(data.sections[name])} />
      </Part>
    ))}
    <OwnFacts views={data.sections.facts} />
  </>
);

export const SettingsForm = () => {
  const content = useContent('settings.read', null);
  return (
    <ViewFrame content={content}>
      {(data) => (data.mayManage ? <Editable data={data} content={content} /> : <ReadOnly data={data} />)}
    </ViewFrame>
  );
};

/** One setting in the form: its field with explanation and default, and the choice where somebody else changed it too. */
import { useId } from 'preact/hooks';
import type { SettingView } from '#entry/contract';
import { AreaField, ChoiceField, TextField } from '../parts/fields';
import { say } from '../parts/words';
import type { Change } from './drafts';
import type { Form } from './use-form';
import { cellWords, fallbackWords, typedWords } from './value';

/** Both values, and whose is to stand. */
const Conflict = ({ change, decide }: { change: Change; decide: Form['decide'] }) => {
  const { view, draft, theirs } = change;
  const params = { theirs: cellWords(theirs?.cell ?? null), mine: typedWords(view, draft.text) };
  const told = useId();
  const name = <span class="unseen">{say('settings.of', { name: view.name })}</span>;
  return (
    <div class="failure conflict">
      <p id={told}>{say('settings.conflict', params)}</p>
      <div class="bar-of-buttons">
        <button type="button" aria-describedby={told} onClick={() => decide(change, true)}>
          {say('settings.keepMine')}
          {name}
        </button>
        <button type="button" aria-describedby={told} onClick={() => decide(change, false)}>
          {say('settings.takeTheirs')}
          {name}
        </button>
      </div>
    </div>
  );
};

const errorOf = (view: SettingView, change: Change | undefined): string | undefined => {
  if (change !== undefined) return change.reading.error ?? undefined;
  return view.isWrong ? say('settings.wrong', { found: String(view.cell), allowed: view.allowed }) : undefined;
};

/** The default first: choosing it blanks the cell. What cannot be used stands there until something else is chosen. */
const optionsOf = (view: SettingView): readonly (readonly [string, string])[] => [
  ['', say('settings.default', { fallback: fallbackWords(view) })],
  ...(view.isWrong ? [[String(view.cell), String(view.cell)] as const] : []),
  ...view.options,
];

const helpOf = (view: SettingView): string => {
  const { hint, fallback } = view;
  return fallback === null || fallback === '' ? hint : say('settings.help', { hint, fallback: fallbackWords(view) });
};

interface SettingFieldProps {
  readonly view: SettingView;
  readonly form: Form;
  /** Whether its text is too long for one line. */
  readonly isLong: boolean;
}

export const SettingField = ({ view, form, isLong }: SettingFieldProps) => {
  const change = form.changes.find((each) => each.view.id === view.id);
  const field = {
    label: view.name,
    value: form.textOf(view),
    onChange: (text: string) => form.type(view, text),
    error: errorOf(view, change),
  };
  const isNumber = view.kind === 'integer' || view.kind === 'number';
  return (
    <>
      {view.kind === 'choice' && <ChoiceField {...field} help={view.hint} options={optionsOf(view)} />}
      {view.kind !== 'choice' && isLong && <AreaField {...field} help={helpOf(view)} rows={2} />}
      {view.kind !== 'choice' && !isLong && (
        <TextField {...field} help={helpOf(view)} inputMode={isNumber ? 'decimal' : 'text'} />
      )}
      {change?.theirs && <Conflict change={change} decide={form.decide} />}
    </>
  );
};

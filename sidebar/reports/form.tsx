/** The two small forms of a report: its dates confirmed; on which day and under which number it was sent. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { InstanceEdit, ReportInstance, ReportList } from '#entry/contract';
import { newOperation, useAction } from '../page/use-store';
import { Button, FailureBox } from '../page/view-frame';
import { DayField } from '../parts/day-field';
import { errorsOf, type FieldKind, textOf, valuesOf } from '../parts/draft';
import { CheckField, TextField } from '../parts/fields';
import { say } from '../parts/words';

/** Fields of each form: only days need a reader of their own. */
const FIELDS = {
  dates: { internalDueOn: 'date', dueOn: 'date' },
  sent: { sentOn: 'date', number: 'text' },
} as const satisfies Record<string, Record<string, FieldKind>>;
export type FormKind = keyof typeof FIELDS;

type Field = 'internalDueOn' | 'dueOn' | 'sentOn' | 'number';

interface FormProps {
  readonly kind: FormKind;
  readonly period: ReportInstance;
  readonly list: ReportList;
  readonly close: () => void;
}

/** An edit with what the row's own cells held when this was drawn. */
const editOf = ({ id, record }: ReportInstance, values: InstanceEdit['values']): InstanceEdit => {
  const keys = Object.keys(values) as (keyof InstanceEdit['values'])[];
  const before = Object.fromEntries(keys.map((key) => [key, record?.[key] ?? null]));
  return { id, before, values };
};

const confirming = (period: ReportInstance, values: InstanceEdit['values']): InstanceEdit => {
  const { startOn, endOn, internalDueOn, dueOn } = period;
  return editOf(period, { startOn, endOn, internalDueOn, dueOn, ...values, confirmed: true });
};

export const ReportForm = ({ kind, period, list: { today, instances }, close }: FormProps) => {
  const fields = FIELDS[kind] as Readonly<Record<Field, FieldKind>>;
  const keys = Object.keys(fields) as Field[];
  const [texts, setTexts] = useState(
    () =>
      Object.fromEntries(keys.map((key) => [key, textOf(fields[key], period.record?.[key] ?? period[key])])) as Record<
        Field,
        string
      >,
  );
  const [operation] = useState(newOperation);
  const [isAll, setAll] = useState(false);
  const [told, tell] = useState('');
  const { run, isBusy, failure } = useAction('reports.edit');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const errors = errorsOf(fields, texts);
  const others = instances.filter(
    ({ report, dueOn, isConfirmed }) =>
      kind === 'dates' && report === period.report && dueOn > period.dueOn && !isConfirmed,
  );
  const save = async (): Promise<void> => {
    if (isBusy || Object.keys(errors).length > 0) return;
    const values = valuesOf(fields, texts) as InstanceEdit['values'];
    const edits =
      kind === 'sent'
        ? [editOf(period, values)]
        : [confirming(period, values), ...(isAll ? others.map((other) => confirming(other, {})) : [])];
    const data = (await run({ operation, edits }))?.data;
    if (data?.conflicts.length === 0) close();
    else if (data) tell(say('report.conflict'));
  };
  return (
    <form
      ref={form}
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {keys.map((key) => {
        const given = {
          label: say(`report.${key}`),
          value: texts[key],
          error: errors[key],
          onChange: (text: string) => setTexts({ ...texts, [key]: text }),
        };
        return key === 'number' ? <TextField key={key} {...given} /> : <DayField key={key} {...given} today={today} />;
      })}
      {others.length > 0 && (
        <CheckField label={say('report.others', { n: others.length })} checked={isAll} onChange={setAll} />
      )}
      <p role="alert">{told}</p>
      {failure && <FailureBox failure={failure} />}
      <div class="bar-of-buttons">
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {say(isBusy ? 'form.saving' : 'form.save')}
        </button>
        <Button text={say('form.cancel')} isBusy={isBusy} onClick={close} />
      </div>
    </form>
  );
};

/** The texts that are kept with a period: what was typed, and its saving without overwriting anybody. */
import { useState } from 'preact/hooks';
import type { ReportInstance } from '#entry/contract';
import { newOperation, useAction, useKept } from '../page/use-store';
import { say } from '../parts/words';

export const TEXT_FIELDS = ['causes', 'proposals'] as const;
type TextField = (typeof TEXT_FIELDS)[number];
type Values = Readonly<Record<TextField, string>>;

const heldIn = ({ record }: ReportInstance): Values => ({
  causes: record?.causes ?? '',
  proposals: record?.proposals ?? '',
});

const cellOf = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const useTexts = (instance: ReportInstance) => {
  const held = heldIn(instance);
  const [typed, type] = useKept<Partial<Values>>(`document.texts ${instance.id}`, {});
  /** What somebody else wrote, once the person has seen it. */
  const [seen, see] = useState<Partial<Values>>({});
  const [said, setSaid] = useState('');
  const action = useAction('reports.edit');
  const values: Values = { ...held, ...typed };
  const changed = TEXT_FIELDS.filter((field) => values[field].trim() !== held[field].trim());

  const save = async (): Promise<void> => {
    const before = Object.fromEntries(changed.map((field) => [field, cellOf(seen[field] ?? held[field])] as const));
    const edit = {
      id: instance.id,
      before: instance.row === null && Object.keys(seen).length === 0 ? {} : before,
      values: Object.fromEntries(changed.map((field) => [field, cellOf(values[field])] as const)),
    };
    const answer = await action.run({ operation: newOperation(), edits: [edit] });
    if (!answer?.data) return;
    const { conflicts } = answer.data;
    see(Object.fromEntries(conflicts.map(({ column, now }) => [column, String(now ?? '')])));
    setSaid(conflicts.length === 0 ? say('document.saved') : '');
  };

  return {
    values,
    seen,
    said,
    action,
    save,
    isChanged: changed.length > 0,
    type: (field: TextField, text: string): void => {
      setSaid('');
      type((now) => ({ ...now, [field]: text }));
    },
  };
};

export type KeptTexts = ReturnType<typeof useTexts>;

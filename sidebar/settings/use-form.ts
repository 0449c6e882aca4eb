/** The state of the form: drafts, conflicts, one save at a time. What was typed stays until the workbook shows it. */
import { useEffect, useState } from 'preact/hooks';
import type { SettingCell, SettingsView, SettingView } from '#entry/contract';
import { type Loaded, newOperation, useAction, useKept } from '../page/use-store';
import { say } from '../parts/words';
import { type Change, changesOf, type Drafts, openViews, requestOf, typed } from './drafts';
import { fieldText } from './value';

/** Settings whose cells somebody else changed, as the server said last. */
type Seen = Readonly<Record<string, SettingCell>>;

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> => {
  const { [key]: _, ...others } = record;
  return others;
};

/** The name of a piece of writing: the same while the same is tried again. */
const useOperation = (): ((content: string) => string) => {
  const [last, keep] = useKept('settings.sent', { content: '', operation: '' });
  return (content) => {
    const operation = last.content === content ? last.operation : newOperation();
    keep(() => ({ content, operation }));
    return operation;
  };
};

export const useForm = (data: SettingsView, { reads }: Loaded<SettingsView>) => {
  const [drafts, setDrafts] = useKept<Drafts>('settings.drafts', {});
  const [seen, setSeen] = useKept<Seen>('settings.seen', {});
  const [said, setSaid] = useState('');
  const [saved, setSaved] = useKept<readonly Change[]>('settings.saved', []);
  const action = useAction('settings.save');
  const operation = useOperation();
  const changes = changesOf(openViews(data), drafts, seen);

  // Drafts that were saved stay in the fields until the workbook has been read anew: nothing flickers.
  useEffect(() => {
    if (saved.length === 0) return;
    setSaved(() => []);
    setDrafts((now) =>
      saved.reduce((left, { view, draft }) => (now[view.id]?.text === draft.text ? without(left, view.id) : left), now),
    );
  }, [reads]);

  const save = async (): Promise<void> => {
    const request = requestOf(changes);
    const answer = await action.run({ operation: operation(JSON.stringify(request)), ...request });
    if (!answer?.data) return;
    const { conflicts } = answer.data;
    setSeen(() => Object.fromEntries(conflicts.map(({ id, cell }) => [id, cell])));
    if (conflicts.length === 0) setSaved(() => changes);
    const [sentence, n] =
      conflicts.length > 0
        ? (['settings.conflictCount', conflicts.length] as const)
        : (['settings.saved', changes.length] as const);
    setSaid(say(sentence, { n }));
  };

  return {
    changes,
    action,
    said,
    save,
    textOf: (view: SettingView): string => drafts[view.id]?.text ?? fieldText(view),
    type: (view: SettingView, text: string): void => {
      setSaid('');
      setDrafts((now) => typed(now, view, text));
    },
    /** Decides a conflict: what the other wrote is seen now, and either kept or overwritten. */
    decide: ({ view, draft, theirs }: Change, keepsMine: boolean): void => {
      setSeen((now) => without(now, view.id));
      setDrafts((now) =>
        keepsMine && theirs ? { ...now, [view.id]: { ...draft, before: theirs.cell } } : without(now, view.id),
      );
    },
    drop: (): void => {
      setDrafts(() => ({}));
      setSeen(() => ({}));
      setSaid('');
      action.clear();
    },
  };
};

export type Form = ReturnType<typeof useForm>;

/** The form of an update: what is typed stays whatever happens, and is written once. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TaskCard, UpdateAnswer, UpdateConflict } from '#entry/contract';
import { newOperation, useAction, useKept } from '../page/use-store';
import { FailureBox } from '../page/view-frame';
import { Cancel } from '../parts/cancel';
import { Conflicts } from '../parts/conflicts';
import { CheckField } from '../parts/fields';
import { say } from '../parts/words';
import { named, naming, settled } from './conflicts';
import { contentOf, type Draft, draftOf, isDirty, isReadable } from './draft';
import { ReportFields, type Setting, stateText } from './report-fields';

export type SavedAnswer = Extract<UpdateAnswer, { saved: true }>;

interface FormProps {
  readonly card: TaskCard;
  readonly setting: Setting;
  /** The post for which he reports, where nobody knows who he is. */
  readonly post: string | null;
  /** Whether something is typed that is not saved. */
  readonly mark: (isDirty: boolean) => void;
  /** The form closes; with the answer where something was saved. */
  readonly close: (answer: SavedAnswer | null) => void;
}

/** Names what is sent: the same content keeps its name. */
const withName = (draft: Draft, content: object): Draft & { readonly sent: NonNullable<Draft['sent']> } => {
  const text = JSON.stringify(content);
  const operation = draft.sent?.content === text ? draft.sent.operation : newOperation();
  return { ...draft, sent: { content: text, operation } };
};

/** Everything around the fields: the draft, its conflicts, the way to the server and back. */
const useSaving = ({ card, post, close }: FormProps) => {
  const [typed, change] = useKept<Draft | null>(`draft ${card.id}`, null);
  const draft = typed ?? draftOf(card);
  const put = (next: Draft | null): void => change(() => next);
  const { run, isBusy, failure } = useAction('tasks.update');
  const [conflicts, setConflicts] = useState<readonly UpdateConflict[]>([]);
  const [taken, setTaken] = useState<Readonly<Record<string, boolean>>>({});
  const [trouble, setTrouble] = useState<'update.wrong' | 'form.nothing' | null>(null);
  const isTaken = (key: string): boolean => taken[key] === true;
  const leave = (answer: SavedAnswer | null): void => {
    put(null);
    close(answer);
  };
  const send = async (): Promise<void> => {
    const chosen = settled(draft, conflicts, isTaken);
    const content = contentOf(chosen, post);
    setTrouble(content === null ? 'form.nothing' : null);
    if (content === null) return conflicts.length > 0 ? leave(null) : undefined;
    const sent = withName(chosen, content);
    put(sent);
    const answer = await run({ ...content, operation: sent.sent.operation });
    if (answer?.data?.saved === true) return leave(answer.data);
    setTaken({});
    setConflicts(answer?.data?.conflicts ?? []);
  };
  /** False where something cannot be read. */
  const save = (): boolean => {
    if (isReadable(draft)) void send();
    else setTrouble('update.wrong');
    return isReadable(draft);
  };
  const choose = (key: string, takes: boolean): void => setTaken({ ...taken, [key]: takes });
  return { draft, put, leave, save, isBusy, failure, conflicts, isTaken, choose, trouble };
};

const Unchanged = ({ draft, put }: { draft: Draft; put: (draft: Draft) => void }) => (
  <div>
    <CheckField
      label={say('update.unchanged')}
      checked={draft.unchanged}
      onChange={(unchanged) => put({ ...draft, unchanged })}
    />
    {draft.unchanged && <p class="quiet">{say('update.unchangedHelp')}</p>}
  </div>
);

export const TaskForm = (props: FormProps) => {
  const { card, setting, mark } = props;
  const { draft, put, leave, save, isBusy, failure, conflicts, isTaken, choose, trouble } = useSaving(props);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), []);
  useEffect(() => mark(isDirty(draft)), [draft]);
  useEffect(() => () => mark(false), []);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!save()) requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const name = naming(draft, conflicts, setting.labels, stateText);
  return (
    <form ref={form} class="form" onSubmit={submit} noValidate>
      <p class="quiet">{say('update.period', { period: card.period.label })}</p>
      {card.isContinuous && <Unchanged draft={draft} put={put} />}
      {!draft.unchanged && (
        <ReportFields draft={draft} put={put} setting={setting} isTried={trouble === 'update.wrong'} />
      )}
      {conflicts.length > 0 && (
        <Conflicts
          conflicts={named(conflicts)}
          label={(key) => name(key).label}
          show={(key, value) => name(key).show(value)}
          takes={isTaken}
          choose={choose}
        />
      )}
      {trouble && (
        <p class="failure" role="alert">
          {say(trouble)}
        </p>
      )}
      {failure && <FailureBox failure={failure} note={say('update.again')} />}
      <div class="bar-of-buttons">
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {say(isBusy ? 'form.saving' : failure ? 'page.retry' : 'form.save')}
        </button>
        <Cancel isDirty={isDirty(draft)} content={draft} cancel={() => leave(null)} />
      </div>
    </form>
  );
};

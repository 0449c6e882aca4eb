/** The form of one indicator: figures as the measure wants them, their result while they are typed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formulaText, measure, resultText, verdictText } from '#domain/indicator';
import type { Conflict, IndicatorCard, IndicatorField } from '#entry/contract';
import { useAction, useKept } from '../page/use-store';
import { FailureBox } from '../page/view-frame';
import { Cancel } from '../parts/cancel';
import { Conflicts } from '../parts/conflicts';
import { changesOf, settle, textOf, textsOf } from '../parts/draft';
import { AreaField, CheckField } from '../parts/fields';
import { say } from '../parts/words';
import { fieldsOf, figuresOf, labelOf, troubleOf } from './fields';
import { FigureFields } from './figure-fields';

type Sheet = Pick<IndicatorCard, 'held'> & { readonly texts: ReturnType<typeof textsOf<IndicatorField>> };

interface FormProps {
  readonly card: IndicatorCard;
  /** The form closes; with a sentence when something was saved. */
  readonly close: (done: string | null) => void;
}

/** What the typed figures amount to, said while they are typed. */
const Result = ({ card, texts }: { card: IndicatorCard; texts: ReturnType<typeof textsOf<IndicatorField>> }) => {
  const figures = figuresOf(card, texts);
  const judged = measure(figures, card.context);
  const result = resultText(figures, judged);
  return (
    <div class="notice">
      <p role="status">
        {result === '' ? say('form.noResult') : say('form.result', { result, verdict: verdictText(figures, judged) })}
      </p>
      <p class="quiet">{say('form.formula', { formula: formulaText(figures) })}</p>
    </div>
  );
};

export const IndicatorForm = ({ card, close }: FormProps) => {
  const fields = fieldsOf(card);
  const [typed, change] = useKept<Sheet | null>(`figures ${card.id}`, null);
  const draft = typed ?? { held: card.held, texts: textsOf(fields, card.held) };
  const setDraft = (next: Sheet | null): void => change(() => next);
  const leave = (done: string | null): void => {
    setDraft(null);
    close(done);
  };
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const [taken, setTaken] = useState<Readonly<Record<string, boolean>>>({});
  const [isTried, setTried] = useState(false);
  const { run, isBusy, failure } = useAction('indicators.update');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const { texts } = draft;
  const trouble = troubleOf(card, texts);
  const put = (field: IndicatorField) => (text: string) => setDraft({ ...draft, texts: { ...texts, [field]: text } });
  const given = (field: IndicatorField) => ({
    label: labelOf(card, field),
    value: texts[field],
    onChange: put(field),
    error: texts[field] !== textOf(fields[field], card.held[field]) || isTried ? trouble[field] : undefined,
  });
  const isDirty = JSON.stringify(texts) !== JSON.stringify(textsOf(fields, draft.held));
  const isSettling = conflicts.length > 0;
  const save = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(trouble).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    const settled = isSettling ? settle(fields, draft, conflicts, (column) => taken[column] === true) : draft;
    const changes = changesOf(fields, settled.held, settled.texts);
    setDraft(settled);
    if (Object.keys(changes.values).length === 0) return leave(isSettling ? null : say('form.nothing'));
    const answer = await run({ id: card.id ?? '', row: card.row, ...changes });
    setTaken({});
    setConflicts(answer?.data?.conflicts ?? []);
    if (answer?.data?.conflicts.length === 0) leave(say('form.saved', { id: card.id ?? '' }));
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    void save();
  };
  return (
    <form ref={form} class="form" onSubmit={submit} noValidate>
      <FigureFields card={card} given={given} />
      <CheckField
        label={say('field.notArising')}
        checked={texts.notArising === 'true'}
        onChange={(checked) => put('notArising')(String(checked))}
      />
      <AreaField {...given('proof')} rows={2} />
      <AreaField {...given('note')} rows={2} />
      <Result card={card} texts={texts} />
      {isSettling && (
        <Conflicts
          conflicts={conflicts}
          label={(column) => labelOf(card, column as IndicatorField)}
          show={(column, value) => textOf(fields[column as IndicatorField], value)}
          takes={(column) => taken[column] === true}
          choose={(column, takes) => setTaken({ ...taken, [column]: takes })}
        />
      )}
      {failure && <FailureBox failure={failure} />}
      <div class="bar-of-buttons">
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {say(isBusy ? 'form.saving' : 'form.save')}
        </button>
        <Cancel isDirty={isDirty} content={texts} cancel={() => leave(null)} />
      </div>
    </form>
  );
};

/** What a person has typed into the form of an update, and what of it is to be written. Knows no field and no server. */
import type { CellValue, IndicatorCard, IndicatorField, ReportField, TaskCard, TaskUpdate } from '#entry/contract';
import { fieldsOf, troubleOf } from '../indicators/fields';
import { changesOf, errorsOf, type Fields, type Texts, textOf, textsOf, type Values, valuesOf } from '../parts/draft';
import { say } from '../parts/words';
import { type Addition, additionError, NO_ADDITION, proofText } from './proof-text';

export const REPORT_FIELDS: Fields<ReportField> = {
  state: 'choice',
  doneOn: 'date',
  result: 'text',
  proof: 'text',
  progress: 'percent',
  reason: 'text',
  note: 'text',
};

/** A row as it was seen, and as it has been typed. */
interface Sheet<Field extends string> {
  readonly held: Readonly<Record<Field, CellValue>>;
  readonly texts: Texts<Field>;
}

export interface Draft extends Sheet<ReportField> {
  readonly card: TaskCard;
  /** What is added to the proof that the cell holds. */
  readonly added: Addition;
  /** Linked indicators by id. */
  readonly figures: Readonly<Record<string, Sheet<IndicatorField>>>;
  readonly unchanged: boolean;
  /** The last try: what it sent and under which name, so that the same is never written twice. */
  readonly sent: { readonly content: string; readonly operation: string } | null;
}

/** A form that has just been opened. */
export const draftOf = (card: TaskCard): Draft => ({
  card,
  held: card.held,
  texts: textsOf(REPORT_FIELDS, card.held),
  added: NO_ADDITION,
  figures: Object.fromEntries(
    card.figures.map((figure) => [
      figure.id ?? '',
      { held: figure.held, texts: textsOf(fieldsOf(figure), figure.held) },
    ]),
  ),
  unchanged: false,
  sent: null,
});

/** The texts with the proof as it will stand in the cell. */
const finalTexts = ({ texts, added }: Draft): Texts<ReportField> => ({
  ...texts,
  proof: proofText(texts.proof, added),
});

const typed = (draft: Draft, figure: IndicatorCard): Sheet<IndicatorField> =>
  draft.figures[figure.id ?? ''] ?? { held: figure.held, texts: textsOf(fieldsOf(figure), figure.held) };

/** The report as it would stand in the sheet; what cannot be read is absent. */
export const reportOf = (draft: Draft): Values<ReportField> => valuesOf(REPORT_FIELDS, finalTexts(draft));

/** What cannot be read, by field. What the sheet held already and nobody touched does not stop anybody. */
export const unreadOf = (draft: Draft): Partial<Record<ReportField, string>> => {
  const { held, texts, added } = draft;
  const errors = errorsOf(REPORT_FIELDS, texts);
  const { progress } = valuesOf(REPORT_FIELDS, texts);
  if (typeof progress === 'number' && (progress < 0 || progress > 1)) errors.progress = say('update.badPercent');
  for (const key of Object.keys(errors) as ReportField[])
    if (texts[key] === textOf(REPORT_FIELDS[key], held[key])) delete errors[key];
  const proof = additionError(added);
  return proof === undefined ? errors : { ...errors, proof };
};

/** What is wrong with the figures of an indicator that were touched. */
export const figureTrouble = (draft: Draft, figure: IndicatorCard): Partial<Record<IndicatorField, string>> => {
  const { held, texts } = typed(draft, figure);
  const fields = fieldsOf(figure);
  const isTouched = (Object.keys(fields) as IndicatorField[]).some(
    (key) => texts[key] !== textOf(fields[key], held[key]),
  );
  return isTouched ? troubleOf(figure, texts) : {};
};

const isAny = (values: object): boolean => Object.keys(values).length > 0;

/** Whether nothing stands in the way of saving. */
export const isReadable = (draft: Draft): boolean =>
  draft.unchanged ||
  (!isAny(unreadOf(draft)) && draft.card.figures.every((figure) => !isAny(figureTrouble(draft, figure))));

/** Everything that is sent but the operation's name; null where nothing differs from the sheet. */
export const contentOf = (draft: Draft, post: string | null): Omit<TaskUpdate, 'operation'> | null => {
  const { card, held, unchanged } = draft;
  const common = { id: card.id ?? '', row: card.row, post, period: card.period.id, unchanged };
  if (unchanged) return { ...common, before: {}, values: {}, figures: [] };
  const report = changesOf(REPORT_FIELDS, held, finalTexts(draft));
  const figures = card.figures.flatMap((figure) => {
    const sheet = typed(draft, figure);
    const changes = changesOf(fieldsOf(figure), sheet.held, sheet.texts);
    return isAny(changes.values) ? [{ id: figure.id ?? '', row: figure.row, ...changes }] : [];
  });
  return isAny(report.values) || figures.length > 0 ? { ...common, ...report, figures } : null;
};

/** Whether something has been typed that is not in the sheet. */
export const isDirty = (draft: Draft): boolean => !isReadable(draft) || contentOf(draft, null) !== null;

/** The fields of a report, those that the state calls for. Knows nothing of saving. */
import type { IndicatorField, ReportField } from '#entry/contract';
import type { CivilDate } from '#kernel/civil-date';
import { TASK_STATE_LABELS } from '#messages/vi/choices';
import { DayField } from '../parts/day-field';
import { AreaField, ChoiceField, TextField } from '../parts/fields';
import { say } from '../parts/words';
import { type Draft, figureTrouble, unreadOf } from './draft';
import { FigurePart } from './figure-part';
import { findingsOf } from './findings';
import { ProofPart } from './proof-part';

/** What the form knows of the workbook. */
export interface Setting {
  readonly labels: Readonly<Record<ReportField, string>>;
  readonly today: CivilDate;
  /** Areas of the plan by their code. */
  readonly areas: Readonly<Record<string, string>>;
}

interface ReportFieldsProps {
  readonly draft: Draft;
  readonly put: (draft: Draft) => void;
  readonly setting: Setting;
  /** Whether he has tried to save: then everything that cannot be read is named. */
  readonly isTried: boolean;
}

const STATES: Readonly<Record<string, string>> = TASK_STATE_LABELS;

/** A state as the sheet writes it. */
export const stateText = (code: string): string => STATES[code] ?? code;

/** A text that is no state stays to be seen. */
const statesWith = (text: string): (readonly [string, string])[] => {
  const known = Object.entries(STATES);
  const own = text === '' || text in STATES ? [] : ([[text, text]] as const);
  return [['', say('form.blank')], ...own, ...known];
};

/** Done work asks for its proof, and leaves nothing of a progress that was given. */
const withState = (draft: Draft, state: string): Draft => {
  const { texts, added } = draft;
  if (state !== 'done') return { ...draft, texts: { ...texts, state } };
  const asksProof = texts.proof.trim() === '' && added.kind === 'none';
  return {
    ...draft,
    texts: { ...texts, state, progress: texts.progress.trim() === '' ? '' : '100%' },
    added: asksProof ? { ...added, kind: 'document' } : added,
  };
};

const asksReason = ({ card, texts }: Draft): boolean =>
  ['paused', 'notArising'].includes(texts.state) || card.standing === 'openLate' || texts.reason !== '';

export const ReportFields = ({ draft, put, setting: { labels, today }, isTried }: ReportFieldsProps) => {
  const { card, held, texts, added } = draft;
  const { lacks, wrong } = findingsOf(draft, today, labels);
  const unread = isTried ? unreadOf(draft) : {};
  const given = (field: ReportField) => ({
    label: labels[field],
    value: texts[field],
    onChange: (text: string) => put({ ...draft, texts: { ...texts, [field]: text } }),
    help: lacks[field],
    error: unread[field] ?? wrong[field],
  });
  const day = lacks.doneOn === undefined ? undefined : `${lacks.doneOn} ${say('form.day')}`;
  return (
    <>
      <ChoiceField
        {...given('state')}
        onChange={(state) => put(withState(draft, state))}
        options={statesWith(texts.state)}
      />
      {(texts.state === 'done' || texts.doneOn !== '') && <DayField {...given('doneOn')} help={day} today={today} />}
      <AreaField {...given('result')} rows={2} />
      <ProofPart
        label={labels.proof}
        isHeld={held.proof !== null}
        kept={texts.proof}
        keep={given('proof').onChange}
        added={added}
        add={(next) => put({ ...draft, added: next })}
        lack={lacks.proof}
        error={unread.proof}
        today={today}
      />
      <TextField {...given('progress')} inputMode="decimal" help={say('update.percentHelp')} />
      {asksReason(draft) && <AreaField {...given('reason')} rows={2} />}
      {card.figures.map((figure) => {
        const id = figure.id ?? '';
        const sheet = draft.figures[id] as Draft['figures'][string];
        const type = (field: IndicatorField, text: string): void => {
          const next = { ...sheet, texts: { ...sheet.texts, [field]: text } };
          put({ ...draft, figures: { ...draft.figures, [id]: next } });
        };
        return (
          <FigurePart key={id} figure={figure} texts={sheet.texts} put={type} trouble={figureTrouble(draft, figure)} />
        );
      })}
      <AreaField {...given('note')} rows={2} />
    </>
  );
};

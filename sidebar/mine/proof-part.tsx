/** The proof of a report: what the cell holds, and a document, a link or an explanation to be added to it. */
import type { CivilDate } from '#kernel/civil-date';
import { DayField } from '../parts/day-field';
import { AreaField, ChoiceField, TextField } from '../parts/fields';
import { say } from '../parts/words';
import { type Addition, additionText, PROOF_KINDS, type ProofKind } from './proof-text';

interface ProofProps {
  readonly label: string;
  /** Whether the cell held something when the form was opened. */
  readonly isHeld: boolean;
  readonly kept: string;
  readonly keep: (text: string) => void;
  readonly added: Addition;
  readonly add: (addition: Addition) => void;
  /** Said beforehand, where the state makes a proof necessary. */
  readonly lack: string | undefined;
  readonly error: string | undefined;
  readonly today: CivilDate;
}

const Added = ({ added, add, error, today }: Omit<ProofProps, 'label' | 'isHeld' | 'kept' | 'keep' | 'lack'>) => {
  const given = (field: Exclude<keyof Addition, 'kind'>) => ({
    value: added[field],
    onChange: (text: string) => add({ ...added, [field]: text }),
  });
  if (added.kind === 'link')
    return <TextField {...given('link')} label={say('update.proof.link')} inputMode="url" error={error} />;
  if (added.kind === 'words') return <AreaField {...given('words')} label={say('update.proof.words')} />;
  if (added.kind === 'none') return null;
  return (
    <>
      <TextField {...given('number')} label={say('update.number')} help={say('update.numberHelp')} />
      <DayField {...given('day')} label={say('update.day')} error={error} today={today} />
      <TextField {...given('issuer')} label={say('update.issuer')} help={say('update.issuerHelp')} />
    </>
  );
};

export const ProofPart = ({ label, isHeld, kept, keep, lack, ...more }: ProofProps) => {
  const { added, add } = more;
  const text = additionText(added);
  const nothing = say(isHeld ? 'update.proof.none' : 'form.blank');
  return (
    <>
      {isHeld && <AreaField label={say('update.kept', { label })} value={kept} onChange={keep} rows={2} />}
      <ChoiceField
        label={isHeld ? say('update.add', { label }) : label}
        help={lack}
        value={added.kind}
        onChange={(kind) => add({ ...added, kind: kind as ProofKind })}
        options={PROOF_KINDS.map((kind) => [kind, kind === 'none' ? nothing : say(`update.proof.${kind}`)])}
      />
      <Added {...more} />
      {text !== '' && added.kind === 'document' && <p class="quiet">{say('update.will', { text })}</p>}
    </>
  );
};

/** What is chosen for a report: its kind, what goes along, who gets it and who signs. */
import type { FigureAnswer, ReportInstance } from '#entry/contract';
import type { ReportKind, ReportOptions } from '#report/options';
import { lines } from '#report/words';
import { AreaField, CheckField, ChoiceField, TextField } from '../parts/fields';
import { say } from '../parts/words';

/** As the fields hold them. */
export interface Choices extends Omit<ReportOptions, 'recipients' | 'proposals' | 'causes'> {
  /** A line each. */
  readonly recipients: string;
}

/** Where the settings and the duty begin. */
export const firstChoices = ({ recipients }: ReportInstance, { figures }: FigureAnswer): Choices => {
  const { placeName, signerRole, signerName, drafterCode } = figures.settings;
  return {
    kind: 'superior',
    listsLate: false,
    traces: false,
    recipients: recipients.join('\n'),
    place: placeName,
    signerRole,
    signerName,
    drafter: drafterCode,
  };
};

/** What the report is written with. */
export const optionsOf = (choices: Choices, texts: Pick<ReportOptions, 'proposals' | 'causes'>): ReportOptions => ({
  ...choices,
  ...texts,
  recipients: lines(choices.recipients),
});

const kinds = (): readonly (readonly [ReportKind, string])[] => [
  ['superior', say('document.superior')],
  ['internal', say('document.internal')],
];

const roles = (): readonly (readonly [Choices['signerRole'], string])[] => [
  ['chair', say('document.chair')],
  ['deputy', say('document.deputy')],
];

interface ChoicesProps {
  readonly choices: Choices;
  readonly change: (part: Partial<Choices>) => void;
}

const Signing = ({ choices: { place, signerRole, signerName, drafter, recipients }, change }: ChoicesProps) => (
  <details>
    <summary>{say('document.signing')}</summary>
    <ChoiceField
      label={say('document.signerRole')}
      value={signerRole}
      onChange={(value) => change({ signerRole: value === 'deputy' ? 'deputy' : 'chair' })}
      options={roles()}
    />
    <TextField
      label={say('document.signerName')}
      help={say('document.signingHelp')}
      value={signerName}
      onChange={(value) => change({ signerName: value })}
    />
    <TextField label={say('document.place')} value={place} onChange={(value) => change({ place: value })} />
    <TextField label={say('document.drafter')} value={drafter} onChange={(value) => change({ drafter: value })} />
    <AreaField
      label={say('document.recipients')}
      help={say('document.recipientsHelp')}
      value={recipients}
      onChange={(value) => change({ recipients: value })}
    />
  </details>
);

export const ChoicesForm = (props: ChoicesProps) => {
  const { choices, change } = props;
  const { kind, listsLate, traces } = choices;
  return (
    <>
      <ChoiceField
        label={say('document.kind')}
        value={kind}
        onChange={(value) => change({ kind: value === 'internal' ? 'internal' : 'superior' })}
        options={kinds()}
      />
      {kind === 'superior' && (
        <CheckField
          label={say('document.listsLate')}
          checked={listsLate}
          onChange={(checked) => change({ listsLate: checked })}
        />
      )}
      <CheckField label={say('document.traces')} checked={traces} onChange={(checked) => change({ traces: checked })} />
      <Signing {...props} />
    </>
  );
};

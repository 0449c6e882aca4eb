/** The figures of an indicator as its measure wants them: a part and a whole, a value, yes or no; and their day. */
import type { FigureField, IndicatorCard } from '#entry/contract';
import { DayField } from '../parts/day-field';
import { ChoiceField, TextField } from '../parts/fields';
import { say } from '../parts/words';
import { divides, isAssessed } from './fields';

interface FigureFieldsProps {
  readonly card: IndicatorCard;
  /** Label, text and error of a field, and what becomes of what is typed. */
  readonly given: (field: FigureField) => {
    readonly label: string;
    readonly value: string;
    readonly onChange: (text: string) => void;
    readonly error: string | undefined;
  };
}

const meaning = (words: string) => (words === '' ? undefined : say('form.is', { words }));

export const FigureFields = ({ card, given }: FigureFieldsProps) => (
  <>
    {divides(card) && (
      <>
        <TextField {...given('numerator')} inputMode="decimal" help={meaning(card.numeratorIs)} />
        <TextField {...given('denominator')} inputMode="decimal" help={meaning(card.denominatorIs)} />
      </>
    )}
    {isAssessed(card) ? (
      <ChoiceField
        {...given('value')}
        options={[
          ['', say('form.blank')],
          ['1', say('result.yes')],
          ['0', say('result.no')],
        ]}
      />
    ) : (
      <TextField {...given('value')} inputMode="decimal" />
    )}
    <DayField {...given('asOf')} today={card.context.today} />
  </>
);

/** The figures of an indicator that belongs to the task, as its measure wants them. */
import type { FigureField, IndicatorCard, IndicatorField } from '#entry/contract';
import { divides, isAssessed, labelOf } from '../indicators/fields';
import { DayField } from '../parts/day-field';
import type { Texts } from '../parts/draft';
import { ChoiceField, TextField } from '../parts/fields';
import { say } from '../parts/words';

interface FigurePartProps {
  readonly figure: IndicatorCard;
  readonly texts: Texts<IndicatorField>;
  readonly put: (field: FigureField, text: string) => void;
  readonly trouble: Partial<Record<IndicatorField, string>>;
}

const YES_NO = [
  ['', say('form.blank')],
  ['1', say('result.yes')],
  ['0', say('result.no')],
] as const;

export const FigurePart = ({ figure, texts, put, trouble }: FigurePartProps) => {
  const given = (field: FigureField) => ({
    label: labelOf(figure, field),
    value: texts[field],
    onChange: (text: string) => put(field, text),
    error: trouble[field],
  });
  const meaning = (words: string) => (words === '' ? undefined : say('form.is', { words }));
  if (figure.sameAs !== null) return <p class="quiet">{say('indicator.sameAs', { id: figure.sameAs })}</p>;
  return (
    <fieldset>
      <legend>{say('update.figures', { id: figure.id ?? '' })}</legend>
      {divides(figure) && (
        <>
          <TextField {...given('numerator')} inputMode="decimal" help={meaning(figure.numeratorIs)} />
          <TextField {...given('denominator')} inputMode="decimal" help={meaning(figure.denominatorIs)} />
        </>
      )}
      {isAssessed(figure) && <ChoiceField {...given('value')} options={YES_NO} />}
      {!divides(figure) && !isAssessed(figure) && <TextField {...given('value')} inputMode="decimal" />}
      <DayField {...given('asOf')} today={figure.context.today} />
    </fieldset>
  );
};

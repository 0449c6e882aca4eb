/** The figures of an indicator that belongs to the task, as its measure wants them. */
import type { FigureField, IndicatorCard, IndicatorField } from '#entry/contract';
import { labelOf } from '../indicators/fields';
import { FigureFields } from '../indicators/figure-fields';
import type { Texts } from '../parts/draft';
import { say } from '../parts/words';

interface FigurePartProps {
  readonly figure: IndicatorCard;
  readonly texts: Texts<IndicatorField>;
  readonly put: (field: FigureField, text: string) => void;
  readonly trouble: Partial<Record<IndicatorField, string>>;
}

export const FigurePart = ({ figure, texts, put, trouble }: FigurePartProps) => {
  const given = (field: FigureField) => ({
    label: labelOf(figure, field),
    value: texts[field],
    onChange: (text: string) => put(field, text),
    error: trouble[field],
  });
  if (figure.sameAs !== null) return <p class="quiet">{say('indicator.sameAs', { id: figure.sameAs })}</p>;
  return (
    <fieldset>
      <legend>{say('update.figures', { id: figure.id ?? '' })}</legend>
      <FigureFields card={figure} given={given} />
    </fieldset>
  );
};

/** Which figures an indicator's form asks for, by its measure, and what is wrong with what was typed. */

import type { Figures } from '#domain/indicator-figures';
import { reportedMisfits } from '#domain/indicator-figures';
import type { IndicatorCard, IndicatorField } from '#entry/contract';
import { errorsOf, type Fields, type Texts, valuesOf } from '../parts/draft';
import { say, type Word } from '../parts/words';

const DIVIDED = new Set(['share', 'ratio', 'trend']);
const SHARES = new Set(['share', 'ratio']);
const ASSESSED = new Set(['yesNo', 'narrative']);

/** Whether a part and a whole are asked for. */
export const divides = ({ figures: { measure } }: IndicatorCard): boolean => DIVIDED.has(measure ?? '');
/** Whether it is yes or no. */
export const isAssessed = ({ figures: { measure } }: IndicatorCard): boolean => ASSESSED.has(measure ?? '');
const isShare = ({ figures: { measure } }: IndicatorCard): boolean => SHARES.has(measure ?? '');

/** The form's fields with their kinds. */
export const fieldsOf = (card: IndicatorCard): Fields<IndicatorField> => ({
  numerator: 'number',
  denominator: 'number',
  value: isShare(card) ? 'percent' : 'number',
  asOf: 'date',
  notArising: 'checkbox',
  proof: 'text',
  note: 'text',
});

/** Name of a field on the form. */
export const labelOf = (card: IndicatorCard, field: IndicatorField): string => {
  if (field !== 'value') return say(`field.${field}`);
  if (isShare(card)) return say('field.share');
  if (divides(card)) return say('field.quantity');
  if (isAssessed(card)) return say('field.yesNo');
  return card.unit === '' ? say('field.value') : say('field.valueUnit', { unit: card.unit });
};

/** The figures as they would be judged. */
export const figuresOf = (card: IndicatorCard, texts: Texts<IndicatorField>): Figures => {
  const { numerator = null, denominator = null, value = null, notArising = false } = valuesOf(fieldsOf(card), texts);
  const number = (held: unknown): number | null => (typeof held === 'number' ? held : null);
  return {
    ...card.figures,
    numerator: number(numerator),
    denominator: number(denominator),
    value: number(value),
    notArising: notArising === true,
  };
};

/** What is wrong, by field: what cannot be read, and figures that cannot be. */
export const troubleOf = (
  card: IndicatorCard,
  texts: Texts<IndicatorField>,
): Partial<Record<IndicatorField, string>> => {
  const fields = fieldsOf(card);
  const errors = errorsOf(fields, texts);
  const { asOf } = valuesOf(fields, texts);
  const misfits = reportedMisfits(figuresOf(card, texts), card.context.rankedUnits ?? null).map(
    ({ code, column, params }) => [
      column,
      `${say(code as Word, { ...params, column: `«${labelOf(card, column as IndicatorField)}»` })}.`,
    ],
  );
  const isFuture = typeof asOf === 'string' && asOf > card.context.today;
  return { ...Object.fromEntries(misfits), ...(isFuture ? { asOf: say('form.future') } : {}), ...errors };
};

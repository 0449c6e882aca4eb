// Whether a value keeps a validation rule. Knows no cell's place; the sentences are Google's.
import { isCellError, type Scalar, type Validation } from '#local/model/cell';
import { showsDate } from '#local/model/display';

const amongList = (rule: Validation, value: Scalar): boolean =>
  rule.values.some((allowed) => String(allowed) === String(value));

/** Whether a value may stand under the rule; blanks always may. `format` tells dates from numbers. */
export const keepsRule = (rule: Validation, value: Scalar, format: string): boolean => {
  if (value === null || value === '') return true;
  if (isCellError(value)) return false;
  const [low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY] = rule.values.map(Number);
  const checks: Record<Validation['type'], () => boolean> = {
    VALUE_IN_LIST: () => amongList(rule, value),
    DATE_IS_VALID_DATE: () => typeof value === 'number' && showsDate(format),
    NUMBER_GREATER_THAN_OR_EQUAL_TO: () => typeof value === 'number' && value >= low,
    NUMBER_BETWEEN: () => typeof value === 'number' && value >= low && value <= high,
    CHECKBOX: () => typeof value === 'boolean',
  };
  return checks[rule.type]();
};

/** Google's sentence for a refused value. */
export const violationText = (a1: string): string =>
  `The data you entered in cell ${a1} violates the data validation rules set on this cell.`;

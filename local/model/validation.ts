// Whether a value keeps a validation rule. Knows no cell's place.
import type { Cell, RuleType } from '#local/model/cell';
import { showsDate } from '#local/model/display';
import type { Typed } from '#local/model/typed-input';

/** Whether what is typed may stand in a cell as far as its rule goes; formulas and blanks always may. */
export const ruleAccepts = (cell: Cell | undefined, { value, formula, format }: Typed): boolean => {
  const rule = cell?.validation;
  if (!rule || rule.allowInvalid || formula !== '' || value === null || value === '') return true;
  const [low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY] = rule.values.map(Number);
  const checks: Record<RuleType, () => boolean> = {
    VALUE_IN_LIST: () => rule.values.some((allowed) => String(allowed) === String(value)),
    DATE_IS_VALID_DATE: () => typeof value === 'number' && showsDate(cell.format || format),
    NUMBER_GREATER_THAN_OR_EQUAL_TO: () => typeof value === 'number' && value >= low,
    NUMBER_BETWEEN: () => typeof value === 'number' && value >= low && value <= high,
    CHECKBOX: () => typeof value === 'boolean',
  };
  return checks[rule.type]();
};

// Conditions of COUNTIF and its kin, and wildcards. Knows no cells.
import { COMPARISONS, compared } from '#local/formula/values';
import { isCellError, type Scalar } from '#local/model/cell';
import { type Locale, parseTyped } from '#local/model/typed-input';

/** A pattern with `*`, `?` and `~` as a regular expression over whole texts (or, `part`, anywhere). */
export const wildcard = (text: string, part = false): RegExp => {
  const source = text.replace(
    /~([*?~])|([*?])|[.+^${}()|[\]\\]/g,
    (found, escaped: string | undefined, wild: string | undefined) =>
      escaped ? `\\${escaped}` : wild === '*' ? '[\\s\\S]*' : wild === '?' ? '[\\s\\S]' : `\\${found}`,
  );
  return new RegExp(part ? source : `^${source}$`, 'i');
};

const sameType = (value: Scalar, wanted: Scalar): boolean => value !== null && typeof value === typeof wanted;

/** A condition such as `">5"`, `"<>x"`, `"a*"` or a plain value. */
export const condition = (criterion: Scalar, locale: Locale): ((value: Scalar) => boolean) => {
  if (typeof criterion !== 'string') {
    const wanted = criterion ?? 0;
    return (value) => sameType(value, wanted) && compared(value, wanted) === 0;
  }
  const [, operator = '', operand = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(criterion) ?? [];
  const typed = parseTyped(operand, { locale, format: '', thisYear: 2000 });
  const wanted = typed.formula ? operand : typed.value;
  const order = /[<>]/.test(operator) && operator !== '<>' ? COMPARISONS[operator] : undefined;
  if (order) return (value) => sameType(value, wanted) && order(compared(value, wanted));
  const pattern = typeof wanted === 'string' ? wildcard(wanted) : null;
  const equals = (value: Scalar): boolean => {
    if (isCellError(value)) return false;
    if (wanted === null) return value === null || (operator === '' && value === '');
    if (pattern) return typeof value === 'string' && pattern.test(value);
    return sameType(value, wanted) && compared(value, wanted) === 0;
  };
  return operator === '<>' ? (value) => !equals(value) : equals;
};

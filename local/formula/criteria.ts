// Conditions of COUNTIF and its kin, matches of look-ups, and wildcards. Knows no cells.
import { COMPARISONS, compared } from '#local/formula/values';
import { isCellError, type Scalar } from '#local/model/cell';
import { type Locale, parseTyped } from '#local/model/typed-input';

type Test = (value: Scalar) => boolean;

/** A pattern with `*`, `?` and `~` as a regular expression over whole texts (or, `part`, anywhere). */
export const wildcard = (text: string, part = false): RegExp => {
  const source = text.replace(
    /~([*?~])|([*?])|[.+^${}()|[\]\\]/g,
    (found, escaped: string | undefined, wild: string | undefined) =>
      escaped ? `\\${escaped}` : wild === '*' ? '[\\s\\S]*' : wild === '?' ? '[\\s\\S]' : `\\${found}`,
  );
  return new RegExp(part ? source : `^${source}$`, 'i');
};

const isOfKind = (value: Scalar, wanted: Scalar): boolean =>
  value !== null && !isCellError(value) && typeof value === typeof wanted;

/** Whether a value is the wanted one; a text may hold wildcards. */
export const sameAs = (wanted: Scalar): Test => {
  if (typeof wanted !== 'string') return (value) => isOfKind(value, wanted) && compared(value, wanted) === 0;
  const pattern = wildcard(wanted);
  return (value) => typeof value === 'string' && pattern.test(value);
};

/** A condition such as `">5"`, `"<>x"`, `"a*"` or a plain value. */
export const condition = (criterion: Scalar, locale: Locale): Test => {
  if (typeof criterion !== 'string') return sameAs(criterion ?? 0);
  const [, operator = '', operand = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(criterion) ?? [];
  const typed = parseTyped(operand, { locale, format: '', thisYear: 2000 });
  const wanted = typed.formula ? operand : typed.value;
  const order = /^[<>]=?$/.test(operator) ? COMPARISONS[operator] : undefined;
  if (order) return (value) => isOfKind(value, wanted) && order(compared(value, wanted));
  const isBlank: Test = (value) => value === null || (operator === '' && value === '');
  const equals = wanted === null ? isBlank : sameAs(wanted);
  return operator === '<>' ? (value) => !equals(value) : equals;
};

// What a cell shows and which formats make a number a date. Knows no sheet.
import { format as formatNumber, isDateFormat } from 'numfmt';
import { remembering } from '#kernel/remembering';
import { isCellError, type Scalar } from '#local/model/cell';
import type { Locale } from '#local/model/typed-input';

/** Whether a number under this format is a date or a time. */
export const showsDate = remembering((format: string) => format !== '' && format !== '@' && isDateFormat(format));

/** The text a cell shows. */
export const displayOf = (value: Scalar, format: string, locale: Locale): string => {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  try {
    const known = format === '' || format === '@' ? 'General' : format;
    return formatNumber(known, value, { locale: locale === 'vi_VN' ? 'vi' : 'en-US' });
  } catch {
    return String(value);
  }
};

// Values on their way between script and host: dates by tag, anything odd as text. Knows no service.
import { exception } from '#local/services/hook';
import type { WireValue } from '#local/wire';

export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** A value for a cell. */
export const toWire = (value: unknown): WireValue => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return isDate(value) ? { d: value.getTime() } : String(value);
};

/** A value from a cell. */
export const fromWire = (value: WireValue): string | number | boolean | Date | null =>
  typeof value === 'object' && value !== null ? new Date(value.d) : value;

/** Rows for a block. Throws when it is no array of arrays. */
export const rowsToWire = <T>(rows: unknown, cell: (value: unknown) => T, method: string): T[][] => {
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) {
    throw exception(`The parameters (${typeof rows}) don't match the method signature for ${method}.`);
  }
  return rows.map((row: unknown[]) => Array.from(row, cell));
};

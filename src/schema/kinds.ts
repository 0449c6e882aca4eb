/** What a cell may be: one entry per kind with every facet. A new kind does not compile until each facet is given. */

import * as z from 'zod/mini';
import { type CivilDate, isCivilDate } from '#kernel/civil-date';

/** The value that a record holds for each kind. */
export interface KindValues {
  id: string;
  text: string;
  integer: number;
  number: number;
  percent: number;
  date: CivilDate;
  choice: string;
  ref: string;
  list: readonly string[];
  checkbox: boolean;
  email: string;
  /** A settings value: its own definition says what it is (schema/settings.ts). */
  setting: string | number | boolean | CivilDate;
}
export type KindName = keyof KindValues;

/** What the spreadsheet itself refuses while typing; null leaves the cell free. */
export type CellRule =
  | { readonly type: 'list'; readonly values: readonly string[] }
  | { readonly type: 'date' }
  | { readonly type: 'number'; readonly min: number | null; readonly max: number | null }
  | { readonly type: 'checkbox' };

/** Bounds of a number, inclusive. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export interface Kind {
  /** Number format of the column (English patterns: Google translates for display). */
  readonly format: string;
  /** Width in pixels unless the column says otherwise. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** Whether long text wraps. */
  readonly wrap: boolean;
  /** The rule for typing, given the labels of a choice and the bounds of a number. */
  readonly rule: (labels: readonly string[], bounds: Bounds) => CellRule | null;
  /** What a decoded value must fulfil. */
  readonly schema: (bounds: Bounds) => z.ZodMiniType;
  /** Whether a decoded value is sure to fulfil it, whatever the bounds: most do, and thousands are read at a time. */
  readonly isSound: (value: unknown) => boolean;
}

const numberSchema = ({ min, max }: Bounds, whole: boolean): z.ZodMiniType =>
  z
    .number()
    .check(
      ...(min === undefined ? [] : [z.gte(min)]),
      ...(max === undefined ? [] : [z.lte(max)]),
      ...(whole ? [z.refine(Number.isInteger)] : []),
    );

const numberRule = (_labels: readonly string[], { min, max }: Bounds): CellRule => ({
  type: 'number',
  min: min ?? null,
  max: max ?? null,
});

const free = (): null => null;
/** Longest text a cell takes (Google Sheets: 50,000 characters). */
const LONGEST_TEXT = 50_000;
const textSchema = (): z.ZodMiniType => z.string().check(z.maxLength(LONGEST_TEXT));
const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST_TEXT;
const unsure = (): boolean => false;

/** An address of the plain form that mail services give out. */
const ADDRESS = /^[\w'+-]+(?:\.[\w'+-]+)*@(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i;
const addressSchema = (): z.ZodMiniType => z.string().check(z.refine((text) => ADDRESS.test(text)));

/** All kinds. Only single choice, date, number and checkbox cells carry a rule: a list cell would refuse its second line. */
export const KINDS: { readonly [K in KindName]: Kind } = {
  id: { format: '@', width: 70, align: 'left', wrap: false, rule: free, schema: textSchema, isSound: isText },
  text: { format: '@', width: 220, align: 'left', wrap: true, rule: free, schema: textSchema, isSound: isText },
  integer: {
    format: '0',
    width: 80,
    align: 'right',
    wrap: false,
    rule: numberRule,
    schema: (bounds) => numberSchema(bounds, true),
    isSound: unsure,
  },
  number: {
    format: 'General',
    width: 100,
    align: 'right',
    wrap: false,
    rule: numberRule,
    schema: (bounds) => numberSchema(bounds, false),
    isSound: unsure,
  },
  percent: {
    format: '0%',
    width: 80,
    align: 'right',
    wrap: false,
    rule: numberRule,
    schema: (bounds) => numberSchema(bounds, false),
    isSound: unsure,
  },
  date: {
    format: 'dd/MM/yyyy',
    width: 95,
    align: 'center',
    wrap: false,
    rule: () => ({ type: 'date' }),
    schema: () => z.string().check(z.refine(isCivilDate)),
    isSound: isCivilDate,
  },
  choice: {
    format: '@',
    width: 120,
    align: 'left',
    wrap: true,
    rule: (labels) => ({ type: 'list', values: labels }),
    schema: textSchema,
    isSound: isText,
  },
  ref: { format: '@', width: 150, align: 'left', wrap: true, rule: free, schema: textSchema, isSound: isText },
  list: {
    format: '@',
    width: 150,
    align: 'left',
    wrap: true,
    rule: free,
    schema: () => z.array(z.string()),
    isSound: unsure,
  },
  checkbox: {
    format: 'General',
    width: 70,
    align: 'center',
    wrap: false,
    rule: () => ({ type: 'checkbox' }),
    schema: () => z.boolean(),
    isSound: unsure,
  },
  email: { format: '@', width: 220, align: 'left', wrap: false, rule: free, schema: addressSchema, isSound: unsure },
  setting: {
    format: 'General',
    width: 240,
    align: 'left',
    wrap: true,
    rule: free,
    schema: () => z.any(),
    isSound: unsure,
  },
};

// How facades hand out one another without importing each other. Knows no facade.
import { facadeOf } from '#local/services/guarded';
import type { RangeRef } from '#local/wire';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

interface Factories {
  range(ref: RangeRef): Range;
  sheet(sheetId: number): Sheet;
  protection(sheetId: number, id: number): Protection;
}

const factories = {} as Factories;

/** Says how handles are made; once, at start. */
export const provideHandles = (made: Factories): void => {
  Object.assign(factories, made);
};

export const rangeHandle = (ref: RangeRef): Range => factories.range(ref);
export const sheetHandle = (sheetId: number): Sheet => factories.sheet(sheetId);
export const protectionHandle = (sheetId: number, id: number): Protection => factories.protection(sheetId, id);

/** What a range handle carries. */
export abstract class RangeHandle {
  constructor(readonly ref: RangeRef) {}
}

/** The block behind a range that the script hands over. */
export const refOf = (value: unknown, method: string): RangeRef => facadeOf(value, RangeHandle, method).ref;

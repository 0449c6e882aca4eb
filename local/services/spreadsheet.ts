// SpreadsheetApp and Spreadsheet. Know only how to ask the host.
import type { GoogleSpreadsheet, GoogleSpreadsheetApp } from '#google/surface';
import { newConditionalFormatRule } from '#local/services/format-rule';
import { enumOf, facadeOf, guarded } from '#local/services/guarded';
import { sheetHandle } from '#local/services/handles';
import { ask, tell } from '#local/services/hook';
import { SheetFacade } from '#local/services/sheet';
import { getUi } from '#local/services/ui';
import { newDataValidation } from '#local/services/validation';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

class SpreadsheetFacade implements GoogleSpreadsheet {
  getId = (): string => ask('Spreadsheet.getId');
  getUrl = (): string => ask('Spreadsheet.getUrl');
  getSheetByName(name: string): Sheet | null {
    const id = ask('handle.sheetByName', String(name));
    return id === null ? null : sheetHandle(id);
  }
  getSheets = (): Sheet[] => ask('handle.sheets').map(sheetHandle);
  getSpreadsheetLocale = (): string => ask('Spreadsheet.getSpreadsheetLocale');
  getSpreadsheetTimeZone = (): string => ask('Spreadsheet.getSpreadsheetTimeZone');
  setSpreadsheetLocale = (locale: string): void => tell('Spreadsheet.setSpreadsheetLocale', String(locale));
  setSpreadsheetTimeZone = (zone: string): void => tell('Spreadsheet.setSpreadsheetTimeZone', String(zone));
  insertSheet(...form: unknown[]): Sheet {
    const name = form.find((part) => typeof part === 'string') ?? null;
    const index = form.find((part) => typeof part === 'number') ?? null;
    if (form.some((part) => typeof part === 'object'))
      throw new Error('NOT SIMULATED: Spreadsheet.insertSheet with options');
    return sheetHandle(ask('Spreadsheet.insertSheet', name as string | null, index as number | null));
  }
  setActiveSheet(sheet: Sheet): Sheet {
    ask('Spreadsheet.setActiveSheet', facadeOf(sheet, SheetFacade, 'SpreadsheetApp.Spreadsheet.setActiveSheet').id);
    return sheet;
  }
  toast = (text: string, title: string | null = ''): void =>
    tell('Spreadsheet.toast', String(text), String(title ?? ''));
}

const active = guarded<Spreadsheet>(new SpreadsheetFacade(), 'Spreadsheet');

/** The container. */
export const getActive = (): Spreadsheet => active;

const app: GoogleSpreadsheetApp = {
  flush: () => tell('SpreadsheetApp.flush'),
  getActive,
  getUi,
  newConditionalFormatRule,
  newDataValidation,
  ProtectionType: enumOf('ProtectionType', ['RANGE', 'SHEET']),
};

/** SpreadsheetApp. */
export const spreadsheetApp = guarded<typeof SpreadsheetApp>(app, 'SpreadsheetApp', ['ProtectionType']);

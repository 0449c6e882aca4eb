/**
 * The Google methods that the add-in uses, and no others. `local/` implements exactly this, so a method that the
 * local host lacks does not compile here. Source: developers.google.com/apps-script/reference.
 */

type Gas = typeof globalThis;
type Sheets = typeof SpreadsheetApp;

export type GoogleRange = Pick<
  GoogleAppsScript.Spreadsheet.Range,
  | 'activate'
  | 'getA1Notation'
  | 'getColumn'
  | 'getDataValidations'
  | 'getFormulas'
  | 'getNotes'
  | 'getNumColumns'
  | 'getNumRows'
  | 'getNumberFormats'
  | 'getRow'
  | 'getSheet'
  | 'getValues'
  | 'moveTo'
  | 'protect'
  | 'setBackground'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'setFontColor'
  | 'setFontSize'
  | 'setFontWeight'
  | 'setFormula'
  | 'setHorizontalAlignment'
  | 'setNotes'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'setValue'
  | 'setValues'
  | 'setVerticalAlignment'
  | 'setWrap'
>;

export type GoogleSheet = Pick<
  GoogleAppsScript.Spreadsheet.Sheet,
  | 'deleteColumn'
  | 'getCharts'
  | 'getConditionalFormatRules'
  | 'getDataRange'
  | 'getMaxColumns'
  | 'getMaxRows'
  | 'getName'
  | 'getProtections'
  | 'getRange'
  | 'getRangeList'
  | 'getSheetId'
  | 'hideColumns'
  | 'hideRows'
  | 'insertChart'
  | 'insertColumnsAfter'
  | 'insertColumnsBefore'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'isColumnHiddenByUser'
  | 'isRowHiddenByUser'
  | 'moveColumns'
  | 'newChart'
  | 'setColumnWidths'
  | 'setConditionalFormatRules'
  | 'setFrozenColumns'
  | 'setFrozenRows'
  | 'setName'
  | 'setTabColor'
>;

export type GoogleRangeList = Pick<GoogleAppsScript.Spreadsheet.RangeList, 'activate'>;

export type GoogleSpreadsheet = Pick<
  GoogleAppsScript.Spreadsheet.Spreadsheet,
  | 'getId'
  | 'getSheetByName'
  | 'getSheets'
  | 'getSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'getUrl'
  | 'insertSheet'
  | 'setActiveSheet'
  | 'setSpreadsheetLocale'
  | 'setSpreadsheetTimeZone'
  | 'toast'
>;

export type GoogleProtection = Pick<
  GoogleAppsScript.Spreadsheet.Protection,
  'getDescription' | 'getRange' | 'isWarningOnly' | 'remove' | 'setDescription' | 'setWarningOnly'
>;

export type GoogleValidation = Pick<
  GoogleAppsScript.Spreadsheet.DataValidation,
  'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues' | 'getHelpText'
>;

export type GoogleValidationBuilder = Pick<
  GoogleAppsScript.Spreadsheet.DataValidationBuilder,
  | 'build'
  | 'requireCheckbox'
  | 'requireDate'
  | 'requireNumberBetween'
  | 'requireNumberGreaterThanOrEqualTo'
  | 'requireValueInList'
  | 'setAllowInvalid'
  | 'setHelpText'
>;

export type GoogleFormatRule = Pick<
  GoogleAppsScript.Spreadsheet.ConditionalFormatRule,
  'getBooleanCondition' | 'getRanges'
>;

export type GoogleFormatRuleBuilder = Pick<
  GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder,
  'build' | 'setBackground' | 'setBold' | 'setFontColor' | 'setRanges' | 'whenFormulaSatisfied'
>;

export type GoogleChart = Pick<GoogleAppsScript.Spreadsheet.EmbeddedChart, 'getOptions'>;

export type GoogleChartBuilder = Pick<
  GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder,
  'addRange' | 'build' | 'setChartType' | 'setNumHeaders' | 'setOption' | 'setPosition'
>;

export type GoogleSpreadsheetApp = Pick<
  Sheets,
  'flush' | 'getActive' | 'getUi' | 'newConditionalFormatRule' | 'newDataValidation' | 'ProtectionType'
>;

export type GoogleUi = Pick<
  GoogleAppsScript.Base.Ui,
  'alert' | 'Button' | 'ButtonSet' | 'createMenu' | 'prompt' | 'showModalDialog' | 'showModelessDialog' | 'showSidebar'
>;

export type GoogleMenu = Pick<GoogleAppsScript.Base.Menu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'>;

export type GoogleLock = Pick<GoogleAppsScript.Lock.Lock, 'releaseLock' | 'tryLock'>;

export type GoogleTrigger = Pick<GoogleAppsScript.Script.Trigger, 'getHandlerFunction' | 'getUniqueId'>;

export type GoogleAuthorizationInfo = Pick<
  GoogleAppsScript.Script.AuthorizationInfo,
  'getAuthorizationStatus' | 'getAuthorizationUrl'
>;

/** ScriptApp: triggers of this person in this script, and what this person has granted to it. */
export type GoogleScriptApp = Pick<
  Gas['ScriptApp'],
  'AuthMode' | 'AuthorizationStatus' | 'deleteTrigger' | 'getAuthorizationInfo' | 'getProjectTriggers' | 'newTrigger'
>;

export type GoogleCharts = Pick<Gas['Charts'], 'ChartType'>;
export type GoogleMailApp = Pick<Gas['MailApp'], 'getRemainingDailyQuota' | 'sendEmail'>;
export type GoogleSession = Pick<Gas['Session'], 'getActiveUser' | 'getEffectiveUser'>;
export type GoogleHtmlService = Pick<Gas['HtmlService'], 'createHtmlOutput' | 'createHtmlOutputFromFile'>;
export type GoogleLockService = Pick<Gas['LockService'], 'getDocumentLock'>;
export type GooglePropertiesService = Pick<Gas['PropertiesService'], 'getDocumentProperties'>;
export type GoogleUtilities = Pick<Gas['Utilities'], 'formatDate' | 'getUuid' | 'parseDate'>;

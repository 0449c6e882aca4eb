// Google's classes on the host: tables of what they do, typed by Google's own types, and what their objects carry. Knows no doing.
import type * as Google from '#google/surface';
import type { RuleType, Validation } from '#local/model/cell';
import type { Chart, FormatRule } from '#local/model/sheet';
import type { Running } from '#local/run/execution';
import type { Machine, Menu, Reply, Shown, Trigger } from '#local/run/machine';
import type { EnumValue, Handle, Itself, Plain, RangeRef, Wire } from '#local/wire';

/** Each class by its name: what the add-in uses of it or what of it is simulated, and what an object of it carries. */
interface Classes {
  AuthorizationInfo: [Google.GoogleAuthorizationInfo, { status: string }];
  BooleanCondition: [Partial<GoogleAppsScript.Spreadsheet.BooleanCondition>, RuleOfSheets];
  ChartOptions: [GoogleAppsScript.Charts.ChartOptions, Chart];
  Charts: [Google.GoogleCharts, null];
  ClockTriggerBuilder: [Partial<GoogleAppsScript.Script.ClockTriggerBuilder>, Omit<Trigger, 'id' | 'user'>];
  ConditionalFormatRule: [Google.GoogleFormatRule, RuleOfSheets];
  ConditionalFormatRuleBuilder: [Google.GoogleFormatRuleBuilder, RuleOfSheets];
  console: [Partial<Console>, null];
  DataValidation: [Google.GoogleValidation, Validation];
  DataValidationBuilder: [Google.GoogleValidationBuilder, Omit<Validation, 'type'> & { type: RuleType | null }];
  EmbeddedChart: [Google.GoogleChart, Chart];
  EmbeddedChartBuilder: [Google.GoogleChartBuilder, Chart];
  HtmlOutput: [Partial<GoogleAppsScript.HTML.HtmlOutput>, Page];
  HtmlService: [Google.GoogleHtmlService, null];
  Lock: [Google.GoogleLock & Partial<GoogleAppsScript.Lock.Lock>, null];
  LockService: [Google.GoogleLockService, null];
  MailApp: [Google.GoogleMailApp, null];
  Menu: [Google.GoogleMenu, Menu];
  PromptResponse: [GoogleAppsScript.Base.PromptResponse, Reply];
  Properties: [Partial<GoogleAppsScript.Properties.Properties>, null];
  PropertiesService: [Google.GooglePropertiesService, null];
  Protection: [Google.GoogleProtection, { sheetId: number; id: number }];
  Range: [Google.GoogleRange & Partial<GoogleAppsScript.Spreadsheet.Range>, RangeRef];
  RangeList: [Google.GoogleRangeList, readonly RangeRef[]];
  ScriptApp: [Google.GoogleScriptApp, null];
  Session: [Google.GoogleSession, null];
  Sheet: [Google.GoogleSheet & Partial<GoogleAppsScript.Spreadsheet.Sheet>, number];
  Spreadsheet: [Google.GoogleSpreadsheet, null];
  SpreadsheetApp: [Google.GoogleSpreadsheetApp, null];
  Trigger: [Google.GoogleTrigger, { id: string; handler: string }];
  TriggerBuilder: [Partial<GoogleAppsScript.Script.TriggerBuilder>, { handler: string }];
  Ui: [Google.GoogleUi, null];
  User: [Partial<GoogleAppsScript.Base.User>, null];
}

/** What the objects of a class carry. */
export type Held = { [Name in keyof Classes]: Classes[Name][1] };

/** A conditional format, its ranges with their sheets. */
export interface RuleOfSheets extends Omit<FormatRule, 'ranges'> {
  ranges: RangeRef[];
}

/** A page on its way to the screen: a file and what was put behind it. */
export type Page = Omit<Shown, 'kind'> & { file: string | null };

/** A call by its name: `Range.getValues`. */
export interface Named {
  op: string;
}

/** A call under way on the host. */
export interface Scene extends Named {
  machine: Machine;
  running: Running;
}

/** Whether a type is `number` itself: Google's enums are numbers to TypeScript, too. */
type IsNumber<Type> = (<T>() => T extends Type ? 1 : 0) extends <T>() => T extends number ? 1 : 0 ? true : false;

/** One of Google's types on the wire; `Objects` stands for all of its objects. */
type Wired<Type, Objects> = unknown extends Type
  ? Wire
  : Type extends string | boolean | null | undefined
    ? Type
    : Type extends number
      ? IsNumber<Type> extends true
        ? number
        : EnumValue
      : Type extends readonly (infer Each)[]
        ? Wired<Each, Objects>[]
        : Objects;

type Given<Type> = Type extends void ? undefined : Wired<Type, Handle | Plain | Itself>;

/** Answers a call of a method on what an object carries: at once, or later where somebody has to be waited for. */
type Method<Call, Self, Args extends readonly unknown[], Answer> = (
  call: Call,
  self: Self,
  ...args: { [Index in keyof Args]: Wired<Args[Index], Handle | Plain> }
) => Given<Answer> | Promise<Given<Answer>>;

type Table<Call, Members, Self> = {
  [Member in keyof Members]: NonNullable<Members[Member]> extends (...args: infer Args) => infer Answer
    ? Method<Call, Self, Args, Answer>
    : readonly (keyof Members[Member])[];
};

/** What each class does by method, and the names of its enums' values. What is not in a table is not simulated. */
export type Services = { [Name in keyof Classes]: Table<Scene, Classes[Name][0], Held[Name]> };

/** The same for classes whose objects are values: they need no host. */
export type Values = { [Name in keyof Classes]: Table<Named, Classes[Name][0], Held[Name]> };

/** Every call that the host answers: `Range.getValues`. */
export type Op = { [Name in keyof Classes]: `${Name}.${keyof Classes[Name][0] & string}` }[keyof Classes];

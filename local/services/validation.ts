// Data validation rules and their builder: values, no calls. Knows no cell.
import type { GoogleValidation, GoogleValidationBuilder } from '#google/surface';
import { enumValue, guarded } from '#local/services/guarded';
import { exception } from '#local/services/hook';
import type { WireRule } from '#local/wire';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

export class RuleFacade implements GoogleValidation {
  constructor(readonly rule: WireRule) {}

  getAllowInvalid = (): boolean => this.rule.allowInvalid;
  getCriteriaType = (): GoogleAppsScript.Spreadsheet.DataValidationCriteria =>
    enumValue<GoogleAppsScript.Spreadsheet.DataValidationCriteria>(this.rule.type, 'DataValidationCriteria');
  getCriteriaValues(): unknown[] {
    const { type, values, dropdown } = this.rule;
    return type === 'VALUE_IN_LIST' ? [[...values], dropdown] : [...values];
  }
  getHelpText = (): string => this.rule.helpText;
}

/** A rule as the script sees it. */
export const ruleHandle = (rule: WireRule): Rule => guarded<Rule>(new RuleFacade(rule), 'DataValidation');

class BuilderFacade implements GoogleValidationBuilder {
  private readonly rule: WireRule = { type: '', values: [], dropdown: true, allowInvalid: true, helpText: '' };
  readonly self = guarded<Builder>(this, 'DataValidationBuilder');

  private require(type: string, values: (string | number)[] = [], dropdown = true): Builder {
    Object.assign(this.rule, { type, values, dropdown });
    return this.self;
  }
  requireCheckbox(...values: unknown[]): Builder {
    if (values.length > 0) throw new Error('NOT SIMULATED: DataValidationBuilder.requireCheckbox with values');
    return this.require('CHECKBOX');
  }
  requireDate = (): Builder => this.require('DATE_IS_VALID_DATE');
  requireNumberBetween = (low: number, high: number): Builder => this.require('NUMBER_BETWEEN', [low, high]);
  requireNumberGreaterThanOrEqualTo = (low: number): Builder => this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [low]);
  requireValueInList = (values: string[], dropdown = true): Builder =>
    this.require('VALUE_IN_LIST', Array.from(values, String), dropdown);
  setAllowInvalid(allowed: boolean): Builder {
    this.rule.allowInvalid = allowed;
    return this.self;
  }
  setHelpText(text: string): Builder {
    this.rule.helpText = String(text);
    return this.self;
  }
  build(): Rule {
    if (this.rule.type === '') throw exception('The data validation rule must have a criteria.');
    return ruleHandle({ ...this.rule, values: [...this.rule.values] });
  }
}

/** SpreadsheetApp.newDataValidation(). */
export const newDataValidation = (): Builder => new BuilderFacade().self;

// Conditional format rules and their builder: values, no calls. Knows no cell.
import type { GoogleFormatRule, GoogleFormatRuleBuilder } from '#google/surface';
import { enumValue, guarded } from '#local/services/guarded';
import { rangeHandle, refOf } from '#local/services/handles';
import { exception } from '#local/services/hook';
import type { WireFormatRule } from '#local/wire';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;

class ConditionFacade {
  constructor(private readonly formula: string) {}
  getCriteriaType = (): object => enumValue('CUSTOM_FORMULA', 'BooleanCriteria');
  getCriteriaValues = (): unknown[] => [this.formula];
}

export class FormatRuleFacade implements GoogleFormatRule {
  constructor(readonly rule: WireFormatRule) {}

  getBooleanCondition = (): Condition => guarded<Condition>(new ConditionFacade(this.rule.formula), 'BooleanCondition');
  getRanges = (): GoogleAppsScript.Spreadsheet.Range[] => this.rule.ranges.map(rangeHandle);
}

/** A rule as the script sees it. */
export const formatRuleHandle = (rule: WireFormatRule): Rule =>
  guarded<Rule>(new FormatRuleFacade(rule), 'ConditionalFormatRule');

class BuilderFacade implements GoogleFormatRuleBuilder {
  private rule: WireFormatRule = { formula: '', ranges: [] };
  readonly self = guarded<Builder>(this, 'ConditionalFormatRuleBuilder');

  private with(change: Partial<WireFormatRule>): Builder {
    this.rule = { ...this.rule, ...change };
    return this.self;
  }
  whenFormulaSatisfied = (formula: string): Builder => this.with({ formula: String(formula) });
  setRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): Builder {
    return this.with({
      ranges: ranges.map((range) => refOf(range, 'SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges')),
    });
  }
  setBackground = (background: string): Builder => this.with({ background });
  setFontColor = (fontColor: string): Builder => this.with({ fontColor });
  setBold = (bold: boolean): Builder => this.with({ bold });
  build(): Rule {
    if (this.rule.ranges.length === 0) throw exception('Cannot build a conditional format rule without ranges.');
    if (this.rule.formula === '') throw exception('Cannot build a conditional format rule without a condition.');
    return formatRuleHandle(this.rule);
  }
}

/** SpreadsheetApp.newConditionalFormatRule(). */
export const newConditionalFormatRule = (): Builder => new BuilderFacade().self;

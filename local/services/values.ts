// Rules of validation and of conditional formats, charts, and their builders: values that no cell knows yet, put together in the context.
import { Exception } from '#local/run/execution';
import type { Values } from '#local/services/classes';
import { handle, held, itself, named, notSimulated } from '#local/services/scene';
import type { Wire } from '#local/wire';

export const DataValidation: Values['DataValidation'] = {
  getAllowInvalid: (_, { allowInvalid }) => allowInvalid,
  getCriteriaType: (_, { type }) => ({ of: 'DataValidationCriteria', at: type }),
  getCriteriaValues: (_, { type, values, dropdown }) =>
    type === 'VALUE_IN_LIST' ? [[...values], dropdown] : [...values],
  getHelpText: (_, { helpText }) => helpText,
};

export const DataValidationBuilder: Values['DataValidationBuilder'] = {
  requireCheckbox: (_, rule, ...values: Wire[]) => {
    if (values.length > 0) throw notSimulated('DataValidationBuilder.requireCheckbox with values');
    return itself({ ...rule, type: 'CHECKBOX', values });
  },
  requireDate: (_, rule) => itself({ ...rule, type: 'DATE_IS_VALID_DATE', values: [] }),
  requireNumberBetween: (_, rule, ...values) => itself({ ...rule, type: 'NUMBER_BETWEEN', values }),
  requireNumberGreaterThanOrEqualTo: (_, rule, ...values) =>
    itself({ ...rule, type: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', values }),
  requireValueInList: (_, rule, values, dropdown) =>
    itself({ ...rule, type: 'VALUE_IN_LIST', values: values.map(String), dropdown: dropdown ?? true }),
  setAllowInvalid: (_, rule, allowInvalid) => itself({ ...rule, allowInvalid }),
  setHelpText: (_, rule, text) => itself({ ...rule, helpText: String(text) }),
  build: (_, { type, ...rule }) => {
    if (type === null) throw new Exception('The data validation rule must have a criteria.');
    return handle('DataValidation', { type, ...rule });
  },
};

export const ConditionalFormatRule: Values['ConditionalFormatRule'] = {
  getBooleanCondition: (_, rule) => handle('BooleanCondition', rule),
  getRanges: (_, { ranges }) => ranges.map((range) => handle('Range', range)),
};

export const BooleanCondition: Values['BooleanCondition'] = {
  getCriteriaType: () => ({ of: 'BooleanCriteria', at: 'CUSTOM_FORMULA' }),
  getCriteriaValues: (_, { formula }) => [formula],
};

export const ConditionalFormatRuleBuilder: Values['ConditionalFormatRuleBuilder'] = {
  whenFormulaSatisfied: (_, rule, formula) => itself({ ...rule, formula: String(formula) }),
  setRanges: (scene, rule, ranges) => itself({ ...rule, ranges: ranges.map((range) => held(scene, range, 'Range')) }),
  setBackground: (_, rule, background) => itself({ ...rule, background }),
  setFontColor: (_, rule, fontColor) => itself({ ...rule, fontColor }),
  setBold: (_, rule, bold) => itself({ ...rule, bold }),
  build: (_, rule) => {
    if (rule.ranges.length === 0) throw new Exception('Cannot build a conditional format rule without ranges.');
    if (rule.formula === '') throw new Exception('Cannot build a conditional format rule without a condition.');
    return handle('ConditionalFormatRule', rule);
  },
};

export const Charts: Values['Charts'] = { ChartType: ['AREA', 'BAR', 'COLUMN', 'LINE', 'PIE'] };

export const EmbeddedChart: Values['EmbeddedChart'] = { getOptions: (_, chart) => handle('ChartOptions', chart) };

export const ChartOptions: Values['ChartOptions'] = { get: (_, { options }, name) => (options[name] ?? null) as Wire };

export const EmbeddedChartBuilder: Values['EmbeddedChartBuilder'] = {
  addRange: (scene, chart, range) => itself({ ...chart, ranges: [...chart.ranges, held(scene, range, 'Range')] }),
  setChartType: (scene, chart, type) => itself({ ...chart, type: named(scene, type, 'ChartType') }),
  setNumHeaders: (_, chart) => itself(chart),
  setOption: (_, chart, name, value) => itself({ ...chart, options: { ...chart.options, [name]: value } }),
  setPosition: (_, chart, row, column, x, y) => itself({ ...chart, row, column, x, y }),
  build: (_, chart) => handle('EmbeddedChart', chart),
};

// Every member of Google's services that dist/Code.js uses is simulated by the local host: "works here" then means something.
import { openHost } from '#local/host';
import {
  callsOfCode,
  googleGlobals,
  googleMethods,
  languageMethods,
  membersOfCode,
  surface,
} from '#test/bundle/google-names';

/** How a script gets hold of one object of each type of src/google/surface.ts. */
const OBJECTS: Record<string, string> = {
  GoogleRange: 'range',
  GoogleSheet: 'sheet',
  GoogleSpreadsheet: 'SpreadsheetApp.getActive()',
  GoogleProtection: 'range.protect()',
  GoogleValidation: 'validation.build()',
  GoogleValidationBuilder: 'validation',
  GoogleFormatRule: 'format.build()',
  GoogleFormatRuleBuilder: 'format',
  GoogleChart: 'chart.build()',
  GoogleChartBuilder: 'chart',
  GoogleCharts: 'Charts',
  GoogleSpreadsheetApp: 'SpreadsheetApp',
  GoogleUi: 'SpreadsheetApp.getUi()',
  GoogleMenu: "SpreadsheetApp.getUi().createMenu('x')",
  GoogleLock: 'LockService.getDocumentLock()',
  GoogleTrigger: "ScriptApp.newTrigger('probe').timeBased().everyHours(1).create()",
  GoogleAuthorizationInfo: 'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)',
  GoogleRangeList: "sheet.getRangeList(['A1'])",
  GoogleScriptApp: 'ScriptApp',
  GoogleMailApp: 'MailApp',
  GoogleSession: 'Session',
  GoogleHtmlService: 'HtmlService',
  GoogleLockService: 'LockService',
  GooglePropertiesService: 'PropertiesService',
  GoogleUtilities: 'Utilities',
};

/** Objects that the surface leaves to Google's own types. */
const FURTHER = [
  'format.build().getBooleanCondition()',
  'chart.build().getOptions()',
  "HtmlService.createHtmlOutputFromFile('Sidebar')",
  'PropertiesService.getDocumentProperties()',
  'ScriptApp.newTrigger("probe")',
  'ScriptApp.newTrigger("probe").timeBased()',
  'Session.getActiveUser()',
  "SpreadsheetApp.getUi().prompt('x', SpreadsheetApp.getUi().ButtonSet.OK_CANCEL)",
];

/** Methods of our own or of zod that share a name with one of Google's. */
const OWN_NAMES = ['onOpen', 'onEdit', 'check', 'error'];

const SCRIPT = `
function probe(expressions, names) {
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  var range = sheet.getRange('A1');
  var validation = SpreadsheetApp.newDataValidation().requireDate();
  var format = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=TRUE').setRanges([range]);
  var chart = sheet.newChart().addRange(range);
  return expressions.map(function (expression) {
    var object = eval(expression);
    return names.filter(function (name) {
      try { return object[name] !== undefined; } catch (refusal) { return false; }
    });
  });
}
function probeGlobals(names) {
  return names.filter(function (name) { return globalThis[name] !== undefined; });
}
`;

const host = openHost({ code: SCRIPT, now: '2024-04-02T07:30' });
host.answers.prompt.push('an answer');

/** For each expression, those of the names that its object answers to. */
const simulated = (expressions: readonly string[], names: readonly string[]): string[][] =>
  host.call('probe', expressions, names) as string[][];

test('every type of the surface is probed', () => {
  expect([...surface().keys()].sort()).toEqual(Object.keys(OBJECTS).sort());
});

test.each(Object.entries(OBJECTS))('%s (%s) has what the surface lists', (type, expression) => {
  const listed = surface().get(type) ?? [];
  expect(listed.length).toBeGreaterThan(0);
  expect(simulated([expression], listed)).toEqual([listed]);
});

test('the probe sees what is missing', () => {
  expect(simulated(['sheet', 'SpreadsheetApp'], ['getName', 'autoResizeColumns', 'openById', 'flush'])).toEqual([
    ['getName'],
    ['flush'],
  ]);
});

test('every service that the code names is there, with the members that it takes from it', () => {
  const services = googleGlobals();
  const taken = new Map<string, Set<string>>();
  for (const { object, name } of membersOfCode()) {
    if (object !== null && services.has(object)) taken.set(object, (taken.get(object) ?? new Set()).add(name));
  }
  const names = [...taken.keys()].sort();
  expect(names).toContain('SpreadsheetApp');
  expect(host.call('probeGlobals', names)).toEqual(names);
  for (const [service, members] of taken)
    expect({ [service]: simulated([service], [...members]) }).toEqual({ [service]: [[...members]] });
});

test('every other name of Google’s API in the code is answered by some object of the local host', () => {
  const google = googleMethods();
  const others = new Set([...languageMethods(), ...OWN_NAMES]);
  const called = callsOfCode().filter(({ object }) => object !== 'console');
  const names = [...new Set(called.map(({ name }) => name))].filter((name) => google.has(name) && !others.has(name));
  const answered = new Set(simulated([...Object.values(OBJECTS), ...FURTHER], names).flat());
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !answered.has(name))).toEqual([]);
});

// Who may do what, by kind of execution and by scope; exact texts.
import { openHost, type SavedState } from '#local/host';
import type { Kind } from '#local/run/execution';
import { classOf, needOf } from '#local/run/permissions';
import { MEMBERS } from '#local/services/all';
import type { Op } from '#local/services/classes';
import { scriptHost } from '#test/local/script-host';

const TRIES: Record<string, string> = {
  values: `SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValues()`,
  write: `SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1)`,
  menu: `SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b').addToUi()`,
  alert: `SpreadsheetApp.getUi().alert('x')`,
  sidebar: `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar'))`,
  mail: `MailApp.sendEmail('a@b.example', 's', 'b')`,
  quota: `MailApp.getRemainingDailyQuota()`,
  trigger: `ScriptApp.newTrigger('tick').timeBased().everyHours(1).inTimezone('Asia/Ho_Chi_Minh').create()`,
  property: `PropertiesService.getDocumentProperties().setProperty('k', 'v')`,
  lock: `LockService.getDocumentLock().tryLock(10)`,
  toast: `SpreadsheetApp.getActive().toast('x')`,
};

const attempt = `var TRIES = ${JSON.stringify(TRIES)};
function attempts() { var out = {}; Object.keys(TRIES).forEach(function (key) { try { Function(TRIES[key])(); out[key] = 'yes'; } catch (e) { out[key] = e.name + ': ' + e.message; } });
  out.email = Session.getActiveUser().getEmail(); out.effective = Session.getEffectiveUser().getEmail(); console.log(JSON.stringify(out)); return out; }
function onOpen() { attempts(); } function onEdit() { attempts(); } function tick() { attempts(); }
/** @customfunction */
function ATTEMPTS() { return JSON.stringify(attempts()); }`;

const outcome = (kind: Kind): Record<string, string> => {
  const host = openHost({ code: attempt, user: 'nguoi.khac@huong-tra.example', dist: '/tmp' });
  const sheet = host.sheet('Trang tính1');
  if (kind === 'onOpen') host.open();
  if (kind === 'onEdit') sheet.type('B1', '1');
  if (kind === 'custom') sheet.type('B1', '=ATTEMPTS()');
  if (kind === 'menu') host.run('attempts');
  if (kind === 'rpc') host.call('attempts');
  if (kind === 'clock') host.run('tick', 'clock');
  host.recalculate();
  const line = host.executions.find((execution) => execution.kind === kind)?.console[0];
  return JSON.parse(line ?? '{}') as Record<string, string>;
};

const NO_PAGE = 'Exception: No HTML file named Sidebar was found.';
const NO_UI = 'Exception: Cannot call SpreadsheetApp.getUi() from this context.';
const NEEDS = (call: string, scope: string) =>
  `Exception: You do not have permission to call ${call}. Required permissions: https://www.googleapis.com/auth/${scope}`;
const CUSTOM = (service: string) => `Exception: You do not have permission to call ${service} service.`;
const FULL = Object.fromEntries(Object.keys(TRIES).map((key) => [key, 'yes']));
const PERSON = { email: 'nguoi.khac@huong-tra.example', effective: 'nguoi.khac@huong-tra.example' };
const OWNER = { email: 'chu.so@huong-tra.example', effective: 'chu.so@huong-tra.example' };
const SIMPLE = {
  ...FULL,
  alert: NEEDS('Ui.alert', 'script.container.ui'),
  sidebar: NO_PAGE,
  mail: NEEDS('MailApp.sendEmail', 'script.send_mail'),
  quota: NEEDS('MailApp.getRemainingDailyQuota', 'script.send_mail'),
  trigger: NEEDS('ClockTriggerBuilder.create', 'script.scriptapp'),
  email: '',
  effective: '',
};

test.each<[Kind, Record<string, string>]>([
  ['onOpen', SIMPLE],
  ['onEdit', SIMPLE],
  [
    'custom',
    {
      ...FULL,
      write: CUSTOM('Range'),
      menu: NO_UI,
      alert: NO_UI,
      sidebar: NO_UI,
      mail: CUSTOM('MailApp'),
      quota: CUSTOM('MailApp'),
      trigger: CUSTOM('ClockTriggerBuilder'),
      toast: CUSTOM('Spreadsheet'),
      email: '',
      effective: '',
    },
  ],
  ['menu', { ...FULL, ...PERSON, sidebar: NO_PAGE }],
  ['rpc', { ...FULL, ...PERSON, sidebar: NO_PAGE }],
  ['clock', { ...FULL, ...OWNER, menu: NO_UI, alert: NO_UI, sidebar: NO_UI }],
])('%s', (kind, expected) => {
  expect(outcome(kind)).toEqual(expected);
});

const AUTH = 'https://www.googleapis.com/auth/';
test.each([
  ['script.send_mail', 'mail', 'MailApp.sendEmail'],
  ['script.scriptapp', 'trigger', 'ClockTriggerBuilder.create'],
  ['script.container.ui', 'alert', 'Ui.alert'],
  ['spreadsheets.currentonly', 'values', 'Range.getValues'],
])('without %s: %s is refused', (scope, key, call) => {
  const all = [
    'spreadsheets.currentonly',
    'script.container.ui',
    'script.send_mail',
    'script.scriptapp',
    'userinfo.email',
  ];
  const host = openHost({
    code: attempt,
    manifest: { oauthScopes: all.filter((each) => each !== scope).map((each) => AUTH + each) },
  });
  const out = host.call('attempts') as Record<string, string>;
  const asked = key === 'values' ? 'Sheet.getRange' : call;
  expect(out[key]).toBe(
    `Exception: Specified permissions are not sufficient to call ${asked}. Required permissions: ${AUTH}${scope}`,
  );
});

const INFO = `var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL); var status = info.getAuthorizationStatus();
  return [String(status), status === ScriptApp.AuthorizationStatus.REQUIRED, info.getAuthorizationUrl()];`;
const URL = expect.stringMatching(/^https:\/\/accounts\.google\.com\/o\/oauth2\//);

test('authorization: required with a URL of whoever has not granted, also after saving; of nobody else, in no other mode', () => {
  const before = scriptHost({ ungranted: [PERSON.email] });
  expect(before.run(INFO)).toEqual(['NOT_REQUIRED', false, null]);
  const { host, run, error } = scriptHost({ state: before.host.save(), user: PERSON.email });
  expect(run(INFO)).toEqual(['REQUIRED', true, URL]);
  expect(run(INFO.replace('FULL', 'LIMITED'))).toEqual(['NOT_REQUIRED', false, null]);
  host.setGranted(PERSON.email, true);
  expect(run(INFO)).toEqual(['NOT_REQUIRED', false, null]);
  host.setGranted(PERSON.email, false);
  expect(run(INFO)).toEqual(['REQUIRED', true, URL]);
  expect(error(`ScriptApp.getAuthorizationInfo('FULL')`)).toBe(
    "Exception: The parameters (String) don't match the method signature for ScriptApp.getAuthorizationInfo.",
  );
});

test('authorization: a clock run asks for its creator, a simple trigger may ask too, older states miss nothing', () => {
  const code = `function onOpen() { look(); } function tick() { look(); }
    function look() { console.log(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus().toString()); }`;
  const { host } = scriptHost({ code, user: PERSON.email, ungranted: [OWNER.email] });
  expect([host.open().console, host.run('tick', 'clock').console]).toEqual([['NOT_REQUIRED'], ['REQUIRED']]);
  const { ungranted, ...older } = host.save();
  expect(ungranted).toEqual([OWNER.email]);
  expect(scriptHost({ state: older as SavedState }).run(INFO)).toEqual(['NOT_REQUIRED', false, null]);
});

/** Every call that the host answers. */
const KNOWN_CALLS = Object.entries(MEMBERS).flatMap(([name, members]) =>
  Object.keys(members).flatMap((member) => (members[member] === true ? [`${name}.${member}` as Op] : [])),
);

test('what costs nothing hands out objects or puts values together; only changes, dialogs, mail and triggers need a right', () => {
  const free = KNOWN_CALLS.filter((op) => classOf(op) === null);
  const needy = free.filter((op) => needOf(op) !== null);
  expect(needy).toEqual(['SpreadsheetApp.getUi']);
  const changing = (ops: typeof KNOWN_CALLS) =>
    ops.filter((op) => /\.(set|insert|move|hide|protect|remove|delete|send|create|flush|show)/.test(op));
  expect(changing(free).filter((op) => !/^HtmlOutput|^HtmlService|^Ui\.createMenu/.test(op))).toEqual([]);
  const open = KNOWN_CALLS.filter((op) => classOf(op) !== null && needOf(op) === null);
  expect(changing(open).filter((op) => !op.startsWith('Properties'))).toEqual(['SpreadsheetApp.flush']);
});

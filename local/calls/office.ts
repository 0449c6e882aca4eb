// Calls that touch no cell: menus, dialogs, lock, properties, people, mail, triggers, console, pages. Knows no permission and no counting.
import type { CallScene, Handlers } from '#local/calls/call';
import {
  CONSENT_URL,
  DIALOG_STOPS_CLOCK,
  MAIL_BODY_LIMIT,
  MAIL_QUOTA_WINDOW_MS,
  PROPERTY_LIMIT,
  PROPERTY_STORE_LIMIT,
  RECIPIENTS_PER_MAIL,
  SIDEBAR_SIZE,
  TRIGGERS_PER_USER,
} from '#local/limits';
import { Exception, type Running } from '#local/run/execution';
import type { Answer, Machine, Mail, Question, Reply, Screen } from '#local/run/machine';
import { GRANTED, hasScope } from '#local/run/permissions';
import type { Op } from '#local/wire';
import { isZone } from '#local/zone';

type OfficeOp = Exclude<
  Op,
  | `Range.${string}`
  | `RangeList.${string}`
  | `Sheet.${string}`
  | `Spreadsheet.${string}`
  | `Protection.${string}`
  | 'handle.sheetByName'
  | 'handle.sheets'
  | 'handle.sheetName'
  | 'handle.range'
  | 'handle.dataRange'
  | 'handle.protectionRange'
>;

const BUTTONS: Record<string, readonly Answer[]> = {
  OK: ['OK', 'CLOSE'],
  OK_CANCEL: ['OK', 'CANCEL', 'CLOSE'],
  YES_NO: ['YES', 'NO', 'CLOSE'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL', 'CLOSE'],
};

/** What the queued answers say. A box with OK alone needs none and leaves the queue to the questions. */
const queuedReply = ({ machine, running }: CallScene, { kind, title, text, buttons }: Question): Reply => {
  const { alert, prompt } = machine.answers;
  const [first = 'OK', ...others] = BUTTONS[buttons] ?? [];
  if (kind === 'prompt' && prompt[0] !== undefined) return { button: first, text: prompt.shift() ?? '' };
  const button = alert[0];
  if (kind === 'alert' && button && [first, ...others].includes(button)) {
    alert.shift();
    return { button, text: '' };
  }
  if (kind === 'alert' && buttons === 'OK') return { button: 'OK', text: '' };
  const asked = `${kind} "${[title, text].filter(Boolean).join(': ')}" (${buttons})`;
  running.hostError = new Error(
    kind === 'alert' && button
      ? `${button} is no answer to ${asked}`
      : `No answer queued in host.answers.${kind} for ${asked}`,
  );
  running.dead = true;
  throw running.hostError;
};

const replyAtScreen = async (screen: Screen, { clock }: Running, question: Question): Promise<Reply> => {
  if (DIALOG_STOPS_CLOCK) clock?.stop();
  const reply = await screen.ask(question);
  if (DIALOG_STOPS_CLOCK) clock?.start();
  return reply;
};

/** Asks whoever is there. The lock does not survive a dialog. */
const ask = (scene: CallScene, question: Question): Reply | Promise<Reply> => {
  const { machine, running } = scene;
  if (machine.lock.isHeldBy(running)) {
    running.record.warnings.push('The document lock was held when a dialog opened: it is lost.');
    machine.lock.release(running);
  }
  if (machine.screen) return replyAtScreen(machine.screen, running, question);
  const { title, text, buttons } = question;
  machine.alerts.push({ title, text, buttons });
  return queuedReply(scene, question);
};

const email = ({ machine, running }: CallScene): string => {
  const { kind, user } = running.record;
  const isKnown = GRANTED[kind].includes('email') && hasScope('email', machine.program.scopes);
  return isKnown && machine.options.accessOf(user) !== 'anonymous' ? user : '';
};

/** Recipients a user may still address today. */
export const quotaLeft = (machine: Machine, user: string): number => {
  const used = machine.quota.get(user);
  if (!used || machine.instant - used.since >= MAIL_QUOTA_WINDOW_MS || machine.instant < used.since)
    return machine.options.dailyQuota;
  return machine.options.dailyQuota - used.used;
};

const useQuota = (machine: Machine, user: string, recipients: number): void => {
  const left = quotaLeft(machine, user);
  const known = machine.quota.get(user);
  const since = known && left < machine.options.dailyQuota ? known.since : machine.instant;
  machine.quota.set(user, { since, used: machine.options.dailyQuota - left + recipients });
};

const addresses = (list: string): string[] =>
  list
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);

const send = ({ machine, running }: CallScene, mail: Mail): null => {
  const all = [mail.to, mail.cc, mail.bcc].flatMap(addresses);
  if (all.length === 0) throw new Exception('Failed to send email: no recipient');
  const bad = all.find((address) => !/^(?:[^<>]*<)?[^\s@<>]+@[^\s@<>]+>?$/.test(address));
  if (bad !== undefined) throw new Exception(`Invalid email: ${bad}`);
  if (all.length > RECIPIENTS_PER_MAIL) throw new Exception('Limit exceeded: Email Recipients Per Message.');
  if (Buffer.byteLength(mail.body) > MAIL_BODY_LIMIT || Buffer.byteLength(mail.htmlBody) > MAIL_BODY_LIMIT)
    throw new Exception('Limit exceeded: Email Body Size.');
  if (all.length > quotaLeft(machine, running.record.user))
    throw new Exception('Service invoked too many times for one day: email.');
  const failure = machine.faults.mailFails?.(mail) ?? null;
  if (failure !== null) throw new Exception(failure);
  useQuota(machine, running.record.user, all.length);
  machine.outbox.push(mail);
  machine.screen?.mail(mail);
  return null;
};

const checkProperty = (key: string, value: string): void => {
  if (key === '') throw new Exception('Invalid argument: key');
  if (key.length + value.length > PROPERTY_LIMIT) throw new Exception('Argument too large: value');
};

const store = (machine: Machine, entries: readonly (readonly [string, string])[]): void => {
  for (const [key, value] of entries) checkProperty(key, value);
  const next = new Map([...machine.properties, ...entries]);
  const size = [...next].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  if (size > PROPERTY_STORE_LIMIT)
    throw new Exception('You have exceeded the property storage quota. Please remove some properties and try again.');
  machine.properties = next;
};

/** Calls of Ui, Lock, Properties, Session, MailApp, ScriptApp and SpreadsheetApp. */
export const OFFICE_CALLS: Handlers<OfficeOp> = {
  'handle.ui': () => null,
  'handle.documentStore': () => null,
  'handle.console': ({ running }, line) => {
    running.record.console.push(line);
    return null;
  },
  'handle.page': ({ machine }, name) => {
    const page = machine.program.page(name);
    if (page === null) throw new Exception(`No HTML file named ${name} was found.`);
    return page;
  },
  'SpreadsheetApp.flush': () => null,

  'Menu.addToUi': ({ machine }, menu) => {
    machine.menus = [...machine.menus.filter((other) => other.caption !== menu.caption), menu];
    machine.screen?.menus();
    return null;
  },
  'Ui.alert': (scene, title, text, buttons) => ask(scene, { kind: 'alert', title, text, buttons }),
  'Ui.prompt': (scene, title, text, buttons) => ask(scene, { kind: 'prompt', title, text, buttons }),
  'Ui.showSidebar': ({ machine }, title, html) => {
    if (machine.screen) machine.screen.frame({ kind: 'sidebar', title, html, ...SIDEBAR_SIZE });
    else machine.sidebars.push({ title, html });
    return null;
  },
  'Ui.showModalDialog': ({ machine }, title, html, size) => {
    if (machine.screen) machine.screen.frame({ kind: 'modal', title, html, ...size });
    else machine.dialogs.push({ title, html });
    return null;
  },

  'Lock.tryLock': ({ machine, running }, ms) => {
    const { lock, faults, screen } = machine;
    if (!faults.lockHeldElsewhere && lock.take(running)) return true;
    return screen ? lock.wait(running, ms) : false;
  },
  'Lock.releaseLock': ({ machine, running }) => {
    machine.lock.release(running);
    return null;
  },
  'Lock.hasLock': ({ machine, running }) => machine.lock.isHeldBy(running),

  'Properties.getProperties': ({ machine }) => Object.fromEntries(machine.properties),
  'Properties.getProperty': ({ machine }, key) => machine.properties.get(key) ?? null,
  'Properties.setProperty': ({ machine }, key, value) => {
    store(machine, [[key, value]]);
    return null;
  },
  'Properties.setProperties': ({ machine }, values, deleteOthers) => {
    if (deleteOthers) machine.properties = new Map();
    store(machine, Object.entries(values));
    return null;
  },
  'Properties.deleteProperty': ({ machine }, key) => {
    machine.properties.delete(key);
    return null;
  },

  'Session.activeEmail': email,
  'Session.effectiveEmail': email,
  'MailApp.getRemainingDailyQuota': ({ machine, running }) => quotaLeft(machine, running.record.user),
  'MailApp.sendEmail': (scene, mail) =>
    send(scene, { ...mail, from: scene.running.record.user, at: scene.machine.nowText() }),
  'ScriptApp.getProjectTriggers': ({ machine, running }) =>
    machine.triggers
      .filter((trigger) => trigger.user === running.record.user)
      .map(({ id, handler }) => ({ id, handler })),
  'ScriptApp.deleteTrigger': ({ machine, running }, id) => {
    const found = machine.triggers.find((trigger) => trigger.id === id && trigger.user === running.record.user);
    if (!found) throw new Exception('Trigger not found.');
    machine.triggers = machine.triggers.filter((trigger) => trigger !== found);
    return null;
  },
  'ScriptApp.getAuthorizationInfo': ({ machine, running }, mode) => {
    const isMissing = mode === 'FULL' && machine.ungranted.has(running.record.user);
    return isMissing ? { status: 'REQUIRED', url: CONSENT_URL } : { status: 'NOT_REQUIRED', url: null };
  },
  'TriggerBuilder.create': ({ machine, running }, { handler, everyHours, zone }) => {
    const { user } = running.record;
    if (zone !== '' && !isZone(zone))
      throw new Exception(`Invalid argument: timezone. Should be a valid Joda timezone: ${zone}`);
    if (machine.triggers.filter((trigger) => trigger.user === user).length >= TRIGGERS_PER_USER) {
      throw new Exception(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const id = String(7_000_000_000 + machine.nextTriggerId);
    machine.nextTriggerId += 1;
    machine.triggers.push({ id, handler, user, everyHours, zone: zone || machine.program.zone });
    return { id, handler };
  },
};

// ScriptApp, MailApp, Session, LockService, PropertiesService. Know only how to ask the host.
import type {
  GoogleAuthorizationInfo,
  GoogleLock,
  GoogleLockService,
  GoogleMailApp,
  GoogleScriptApp,
  GoogleSession,
  GoogleTrigger,
} from '#google/surface';
import { enumName, enumOf, enumValue, facadeOf, guarded } from '#local/services/guarded';
import { ask, exception } from '#local/services/hook';
import type { WireAuthorization, WireMail, WireTrigger } from '#local/wire';

type Trigger = GoogleAppsScript.Script.Trigger;
type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type User = GoogleAppsScript.Base.User;

class TriggerFacade implements GoogleTrigger {
  constructor(private readonly trigger: WireTrigger) {}
  getHandlerFunction(): string {
    return this.trigger.handler;
  }
  getUniqueId(): string {
    return this.trigger.id;
  }
}

const triggerHandle = (trigger: WireTrigger): Trigger => guarded<Trigger>(new TriggerFacade(trigger), 'Trigger');

class ClockFacade {
  private hours = 0;
  private zone = '';
  readonly self = guarded<ClockBuilder>(this, 'ClockTriggerBuilder');

  constructor(private readonly handler: string) {}

  everyHours(hours: number): ClockBuilder {
    this.hours = hours;
    return this.self;
  }
  inTimezone(zone: string): ClockBuilder {
    this.zone = String(zone);
    return this.self;
  }
  create(): Trigger {
    if (!(this.hours >= 1)) throw exception('A clock trigger needs a schedule.');
    return triggerHandle(
      ask('TriggerBuilder.create', { handler: this.handler, everyHours: this.hours, zone: this.zone }),
    );
  }
}

type AuthorizationInfo = GoogleAppsScript.Script.AuthorizationInfo;
type Status = GoogleAppsScript.Script.AuthorizationStatus;

class AuthorizationFacade implements GoogleAuthorizationInfo {
  constructor(private readonly authorization: WireAuthorization) {}
  getAuthorizationStatus(): Status {
    return enumValue<Status>(this.authorization.status, 'AuthorizationStatus');
  }
  /** Null where nothing is to be granted, which Google's types leave out. */
  getAuthorizationUrl(): string {
    return this.authorization.url as string;
  }
}

const getAuthorizationInfo = (mode: unknown, ...scopes: unknown[]): AuthorizationInfo => {
  if (scopes.length > 0) throw new Error('NOT SIMULATED: ScriptApp.getAuthorizationInfo of single scopes');
  const name = enumName(mode, 'AuthMode', 'ScriptApp.getAuthorizationInfo');
  return guarded(new AuthorizationFacade(ask('ScriptApp.getAuthorizationInfo', name)), 'AuthorizationInfo');
};

const script: GoogleScriptApp = {
  AuthMode: enumOf('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']),
  AuthorizationStatus: enumOf('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']),
  getAuthorizationInfo,
  getProjectTriggers: () => ask('ScriptApp.getProjectTriggers').map(triggerHandle),
  deleteTrigger: (trigger) => {
    ask('ScriptApp.deleteTrigger', facadeOf(trigger, TriggerFacade, 'ScriptApp.deleteTrigger').getUniqueId());
  },
  newTrigger: (functionName) =>
    guarded<GoogleAppsScript.Script.TriggerBuilder>(
      { timeBased: () => new ClockFacade(String(functionName)).self },
      'TriggerBuilder',
    ),
};

const joined = (list: unknown): string => (Array.isArray(list) ? list.map(String).join(',') : String(list ?? ''));

const MAIL_PARTS = ['to', 'cc', 'bcc', 'replyTo', 'name', 'subject', 'body', 'htmlBody'] as const;

const mailOf = (form: readonly unknown[]): WireMail => {
  const [first, subject, body, options] = form;
  const isOne = typeof first === 'object' && first !== null;
  const parts: Record<string, unknown> = isOne ? { ...first } : { to: first, subject, body, ...(options as object) };
  const unknown = Object.keys(parts).find((key) => !(MAIL_PARTS as readonly string[]).includes(key));
  if (unknown !== undefined) throw new Error(`NOT SIMULATED: MailApp.sendEmail option ${unknown}`);
  return Object.fromEntries(MAIL_PARTS.map((key) => [key, joined(parts[key])])) as unknown as WireMail;
};

const mail: GoogleMailApp = {
  getRemainingDailyQuota: () => ask('MailApp.getRemainingDailyQuota'),
  sendEmail: (...form: unknown[]) => {
    ask('MailApp.sendEmail', mailOf(form));
  },
};

const userHandle = (op: 'Session.activeEmail' | 'Session.effectiveEmail'): User =>
  guarded<User>({ getEmail: () => ask(op) }, 'User');

const session: GoogleSession = {
  getActiveUser: () => userHandle('Session.activeEmail'),
  getEffectiveUser: () => userHandle('Session.effectiveEmail'),
};

const lock: GoogleLock & Pick<GoogleAppsScript.Lock.Lock, 'hasLock' | 'waitLock'> = {
  tryLock: (ms) => ask('Lock.tryLock', Number(ms)),
  waitLock: (ms) => {
    if (!lock.tryLock(ms)) throw exception('Lock timeout: another process was holding the lock for too long.');
  },
  releaseLock: () => {
    ask('Lock.releaseLock');
  },
  hasLock: () => ask('Lock.hasLock'),
};

const locks: GoogleLockService = { getDocumentLock: () => guarded<GoogleAppsScript.Lock.Lock>(lock, 'Lock') };

const texts = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));

const documentStore = {
  getProperties: () => ask('Properties.getProperties'),
  getProperty: (key: string) => ask('Properties.getProperty', String(key)),
  setProperty: (key: string, value: unknown) => {
    ask('Properties.setProperty', String(key), String(value));
    return getDocumentProperties();
  },
  setProperties: (values: Record<string, unknown>, deleteOthers = false) => {
    ask('Properties.setProperties', texts(values), deleteOthers);
    return getDocumentProperties();
  },
  deleteProperty: (key: string) => {
    ask('Properties.deleteProperty', String(key));
    return getDocumentProperties();
  },
};

const getDocumentProperties = (): GoogleAppsScript.Properties.Properties =>
  guarded<GoogleAppsScript.Properties.Properties>(documentStore, 'Properties');

export const scriptApp = guarded<typeof ScriptApp>(script, 'ScriptApp', ['AuthMode', 'AuthorizationStatus']);
export const mailApp = guarded<typeof MailApp>(mail, 'MailApp');
export const sessionService = guarded<typeof Session>(session, 'Session');
export const lockService = guarded<typeof LockService>(locks, 'LockService');
export const propertiesService = guarded<typeof PropertiesService>({ getDocumentProperties }, 'PropertiesService');

// ScriptApp and Session: triggers, who runs the script and what he has granted. Know no permission and no counting.
import { CONSENT_URL, TRIGGERS_PER_USER } from '#local/limits';
import { Exception } from '#local/run/execution';
import { GRANTED, hasScope } from '#local/run/permissions';
import type { Services } from '#local/services/classes';
import { handle, held, itself, named, notSimulated } from '#local/services/scene';
import type { Wire } from '#local/wire';
import { isZone } from '#local/zone';

export const ScriptApp: Services['ScriptApp'] = {
  AuthMode: ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'],
  AuthorizationStatus: ['REQUIRED', 'NOT_REQUIRED'],
  getAuthorizationInfo: (scene, _, mode, ...scopes: Wire[]) => {
    if (scopes.length > 0) throw notSimulated('ScriptApp.getAuthorizationInfo of single scopes');
    const { machine, running } = scene;
    const asksAll = named(scene, mode, 'AuthMode') === 'FULL';
    const isMissing = asksAll && machine.ungranted.has(running.record.user);
    return handle('AuthorizationInfo', { status: isMissing ? 'REQUIRED' : 'NOT_REQUIRED' });
  },
  getProjectTriggers: ({ machine, running }) =>
    machine.triggers
      .filter((trigger) => trigger.user === running.record.user)
      .map(({ id, handler }) => handle('Trigger', { id, handler })),
  deleteTrigger: (scene, _, trigger) => {
    const { machine, running } = scene;
    const { id } = held(scene, trigger, 'Trigger');
    const found = machine.triggers.find((each) => each.id === id && each.user === running.record.user);
    if (!found) throw new Exception('Trigger not found.');
    machine.triggers = machine.triggers.filter((each) => each !== found);
  },
  newTrigger: (_, __, functionName) => handle('TriggerBuilder', { handler: String(functionName) }),
};

export const AuthorizationInfo: Services['AuthorizationInfo'] = {
  getAuthorizationStatus: (_, { status }) => ({ of: 'AuthorizationStatus', at: status }),
  /** Null where nothing is to be granted, which Google's types leave out. */
  getAuthorizationUrl: (_, { status }) => (status === 'REQUIRED' ? CONSENT_URL : null) as string,
};

export const Trigger: Services['Trigger'] = {
  getHandlerFunction: (_, { handler }) => handler,
  getUniqueId: (_, { id }) => id,
};

export const TriggerBuilder: Services['TriggerBuilder'] = {
  timeBased: (_, trigger) => handle('ClockTriggerBuilder', trigger),
};

export const ClockTriggerBuilder: Services['ClockTriggerBuilder'] = {
  everyHours: (_, trigger, everyHours) => itself({ ...trigger, everyHours }),
  inTimezone: (_, trigger, zone) => itself({ ...trigger, zone: String(zone) }),
  create: ({ machine, running }, { handler, everyHours = 0, zone = machine.program.zone }) => {
    const { user } = running.record;
    if (!(everyHours >= 1)) throw new Exception('A clock trigger needs a schedule.');
    if (!isZone(zone)) throw new Exception(`Invalid argument: timezone. Should be a valid Joda timezone: ${zone}`);
    if (machine.triggers.filter((trigger) => trigger.user === user).length >= TRIGGERS_PER_USER) {
      throw new Exception(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const id = String(7_000_000_000 + machine.nextTriggerId);
    machine.nextTriggerId += 1;
    machine.triggers.push({ id, handler, user, everyHours, zone });
    return handle('Trigger', { id, handler });
  },
};

export const Session: Services['Session'] = {
  getActiveUser: () => handle('User', null),
  getEffectiveUser: () => handle('User', null),
};

export const User: Services['User'] = {
  getEmail: ({ machine, running }) => {
    const { kind, user } = running.record;
    const isKnown = GRANTED[kind].includes('email') && hasScope('email', machine.program.scopes);
    return isKnown && machine.options.accessOf(user) !== 'anonymous' ? user : '';
  },
};

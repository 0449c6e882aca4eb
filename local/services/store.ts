// LockService and PropertiesService, both of the document. Know no permission and no counting.
import { PROPERTY_LIMIT, PROPERTY_STORE_LIMIT } from '#local/limits';
import { Exception } from '#local/run/execution';
import type { Machine } from '#local/run/machine';
import type { Scene, Services } from '#local/services/classes';
import { handle, itself } from '#local/services/scene';
import type { Itself } from '#local/wire';

/** Waits for the lock where somebody else could release it meanwhile. */
const take = ({ machine, running }: Scene, ms: number): boolean | Promise<boolean> => {
  const { lock, faults, screen } = machine;
  if (!faults.lockHeldElsewhere && lock.take(running)) return true;
  return screen ? lock.wait(running, Number(ms)) : false;
};

const mustHold = (isMine: boolean): undefined => {
  if (!isMine) throw new Exception('Lock timeout: another process was holding the lock for too long.');
};

export const LockService: Services['LockService'] = { getDocumentLock: () => handle('Lock', null) };

export const Lock: Services['Lock'] = {
  tryLock: (scene, _, ms) => take(scene, ms),
  waitLock: (scene, _, ms) => {
    const isMine = take(scene, ms);
    return isMine instanceof Promise ? isMine.then(mustHold) : mustHold(isMine);
  },
  releaseLock: ({ machine, running }) => void machine.lock.release(running),
  hasLock: ({ machine, running }) => machine.lock.isHeldBy(running),
};

/** Adds properties to those known. Throws where one of them or all together are too large. */
const store = (machine: Machine, known: ReadonlyMap<string, string>, added: object): Itself => {
  const next = new Map([...known, ...Object.entries(added).map(([key, value]) => [key, String(value)] as const)]);
  const sizes = [...next].map(([key, value]) => key.length + value.length);
  if (next.has('')) throw new Exception('Invalid argument: key');
  if (sizes.some((size) => size > PROPERTY_LIMIT)) throw new Exception('Argument too large: value');
  if (sizes.reduce((sum, size) => sum + size, 0) > PROPERTY_STORE_LIMIT)
    throw new Exception('You have exceeded the property storage quota. Please remove some properties and try again.');
  machine.properties = next;
  return itself(null);
};

export const PropertiesService: Services['PropertiesService'] = {
  getDocumentProperties: () => handle('Properties', null),
};

export const Properties: Services['Properties'] = {
  getProperties: ({ machine }) => Object.fromEntries(machine.properties),
  getProperty: ({ machine }, _, key) => machine.properties.get(String(key)) ?? null,
  setProperty: ({ machine }, _, key, value) => store(machine, machine.properties, { [String(key)]: value }),
  setProperties: ({ machine }, _, values, deleteOthers) =>
    store(machine, deleteOthers ? new Map() : machine.properties, values),
  deleteProperty: ({ machine }, _, key) => {
    machine.properties.delete(String(key));
    return itself(null);
  },
};

/** The one door of the sidebar: checks name, input and right, answers with an envelope. A bug becomes a sentence with a reference. */
import { type Caller, callerOf } from '#actions/caller';
import type { EndpointName, Envelope } from '#entry/contract';
import { type Endpoint, Refusal } from '#entry/endpoint';
import { ENDPOINTS } from '#entry/endpoints';
import { explain } from '#entry/guard';
import { readClock } from '#google/clock';
import { activeEmail } from '#google/identity';
import { NotWritten } from '#google/not-written';
import { readTables } from '#google/read';
import { say } from '#messages/vi';

/** Who asks; the roster is read when first needed. */
const callerReader = (): (() => Caller) => {
  let known: Caller | null = null;
  return () => {
    known ??= callerOf(readTables(['people']).people.rows, activeEmail(), readClock().today);
    return known;
  };
};

/** Why the person may not, in a sentence; null where he may. */
const refusalOf = ({ right }: Endpoint<EndpointName>, caller: () => Caller): string | null => {
  if (right !== 'manage' || caller().mayManage) return null;
  const { email } = caller();
  return email === '' ? say('sidebar.noAddress') : say('sidebar.notManager', { email });
};

const isEndpoint = (name: string): name is EndpointName => Object.keys(ENDPOINTS).includes(name);

const work = (name: string, input: unknown): unknown => {
  if (!isEndpoint(name)) return new Refusal(say('sidebar.oldPage'));
  const endpoint = ENDPOINTS[name] as Endpoint<EndpointName>;
  const parsed = endpoint.input().safeParse(input ?? null);
  if (!parsed.success) return new Refusal(say('sidebar.badInput'));
  const caller = callerReader();
  const refusal = refusalOf(endpoint, caller);
  return refusal === null ? endpoint.work(parsed.data, caller) : new Refusal(refusal);
};

const notWritten = ({ place }: NotWritten): string =>
  say('sidebar.notWritten', { place: place === '' ? say('sidebar.theseCells') : place });

/** Answers the sidebar. */
export const serve = (name: string, input: unknown): Envelope<unknown> => {
  try {
    const data = work(name, input);
    return data instanceof Refusal ? { ok: false, message: data.sentence } : { ok: true, data };
  } catch (cause) {
    const message = explain(name, cause);
    return { ok: false, message: cause instanceof NotWritten ? notWritten(cause) : message };
  }
};

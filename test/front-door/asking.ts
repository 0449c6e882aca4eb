// Asks an endpoint of the sidebar through its one door, as the page does. Knows no expectations.
import type { EndpointName, Envelope, InputOf, OutputOf } from '#entry/contract';
import type { Host } from '#local/host';
import { sampleAddress } from '#local/new-book';

/** Four people of the sample: two may manage, an officer and an editor whom the roster does not know may not. */
export const COLLECTOR = sampleAddress('Văn phòng – Thống kê');
export const LEADER = sampleAddress('Chủ tịch UBND xã');
export const OFFICER = sampleAddress('Tài chính – Kế toán');
export const STRANGER = 'nguoi.la@example.com';

/** The whole answer. */
export const envelopeOf = <N extends EndpointName>(host: Host, name: N, input: InputOf<N>): Envelope<OutputOf<N>> =>
  host.call('serveSidebar', name, input) as Envelope<OutputOf<N>>;

/** The data; throws the sentence where there is none. */
export const ask = <N extends EndpointName>(host: Host, name: N, input: InputOf<N>): OutputOf<N> => {
  const envelope = envelopeOf(host, name, input);
  if (!envelope.ok) throw new Error(envelope.message);
  return envelope.data;
};

/** The sentence of a refusal; throws where there is none. */
export const refusal = <N extends EndpointName>(host: Host, name: N, input: InputOf<N>): string => {
  const envelope = envelopeOf(host, name, input);
  if (envelope.ok) throw new Error(`${name} was not refused: ${JSON.stringify(envelope.data)}`);
  return envelope.message;
};

/** Service calls of the latest execution. */
export const callsOf = (host: Host): number => {
  const { reads, writes, mails, other } = host.lastExecution().calls;
  return reads + writes + mails + other;
};

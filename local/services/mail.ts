// MailApp: what it refuses, the daily quota, the outbox. Knows no permission and no counting.
import { MAIL_BODY_LIMIT, RECIPIENTS_PER_MAIL } from '#local/limits';
import { Exception } from '#local/run/execution';
import type { Mail } from '#local/run/machine';
import type { Scene, Services } from '#local/services/classes';
import { notSimulated } from '#local/services/scene';
import type { Wire } from '#local/wire';

/** Between two addresses: people put them on lines of their own, too. */
const COMMA = /\s*,\s*/;
const addresses = (list: string): string[] => list.trim().split(COMMA).filter(Boolean);

/** What a script may say of a mail. */
export const MAIL_PARTS = ['to', 'cc', 'bcc', 'replyTo', 'name', 'subject', 'body', 'htmlBody'] as const;

/** The mail of `(message)`, `(to, subject, body)` and `(to, subject, body, options)`. */
const mailOf = ({ machine, running }: Scene, form: readonly Wire[]): Mail => {
  const [first = null, subject, body, options] = form;
  const parts: Record<string, unknown> =
    typeof first === 'object' ? { ...first } : { to: first, subject, body, ...(options as object) };
  const unknown = Object.keys(parts).find((key) => !MAIL_PARTS.some((part) => part === key));
  if (unknown !== undefined) throw notSimulated(`MailApp.sendEmail option ${unknown}`);
  const texts = Object.fromEntries(MAIL_PARTS.map((key) => [key, String(parts[key] ?? '')]));
  return { ...texts, from: running.record.user, at: machine.now } as unknown as Mail;
};

export const MailApp: Services['MailApp'] = {
  getRemainingDailyQuota: ({ machine, running }) => machine.quotaLeft(running.record.user),
  sendEmail: (scene, _, ...form: Wire[]) => {
    const { machine, running } = scene;
    const mail = mailOf(scene, form);
    const all = [mail.to, mail.cc, mail.bcc].flatMap(addresses);
    if (all.length === 0) throw new Exception('Failed to send email: no recipient');
    const bad = all.find((address) => !/^(?:[^<>]*<)?[^\s@<>]+@[^\s@<>]+>?$/.test(address));
    if (bad !== undefined) throw new Exception(`Invalid email: ${bad}`);
    if (all.length > RECIPIENTS_PER_MAIL) throw new Exception('Limit exceeded: Email Recipients Per Message.');
    if (Buffer.byteLength(mail.body) > MAIL_BODY_LIMIT || Buffer.byteLength(mail.htmlBody) > MAIL_BODY_LIMIT)
      throw new Exception('Limit exceeded: Email Body Size.');
    if (all.length > machine.quotaLeft(running.record.user))
      throw new Exception('Service invoked too many times for one day: email.');
    const failure = machine.faults.mailFails?.(mail) ?? null;
    if (failure !== null) throw new Exception(failure);
    machine.useQuota(running.record.user, all.length);
    machine.outbox.push(mail);
    machine.screen?.mail(mail);
  },
};

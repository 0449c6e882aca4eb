// Letters that were sent, as their readers see them; executions, for those who look inside. Knows no server.
import { $, ask, h, spoken } from '#local/page/dom';
import type { ExecutionView, MailView } from '#local/server/protocol';

const SHOWN = 200;

const show = (mail: MailView, index: number, asHtml: boolean): void => {
  const heads: [string, string][] = [
    ['Tiêu đề', mail.subject],
    ['Từ', mail.name ? `${mail.name} <${mail.from}>` : mail.from],
    ['Đến', mail.to],
    ['Đồng gửi', mail.cc],
    ['Gửi ẩn', mail.bcc],
    ['Trả lời về', mail.replyTo],
    ['Lúc', spoken(mail.at)],
  ];
  const filled = heads.filter(([, text]) => text);
  $('mail-head').replaceChildren(...filled.map(([name, text]) => h('div', {}, h('dt', {}, name), h('dd', {}, text))));
  $('mail-as-html').onclick = () => show(mail, index, true);
  $('mail-as-text').onclick = () => show(mail, index, false);
  $('mail-as-html').hidden = !mail.htmlBody;
  const isHtml = asHtml && mail.htmlBody !== '';
  $<HTMLIFrameElement>('mail-html').src = `/mail/${index}`;
  $('mail-text').textContent = mail.body;
  for (const [id, isOn] of [
    ['html', isHtml],
    ['text', !isHtml],
  ] as const) {
    $(`mail-${id}`).hidden = !isOn;
    $(`mail-as-${id}`).setAttribute('aria-pressed', String(isOn));
  }
};

/** Opens and closes the outbox. */
export const bindOutbox = (): void => {
  const outbox = $<HTMLDialogElement>('outbox');
  $('outbox-open').onclick = () => {
    outbox.showModal();
    $('mails').querySelector('button')?.click();
  };
  (outbox.querySelector('.close') as HTMLElement).onclick = () => outbox.close();
};

/** Puts a letter on top of the list. */
export const addMail = (mail: MailView, index: number): void => {
  const recipients = [mail.to, mail.cc, mail.bcc].filter(Boolean).join(', ');
  const at = h('time', {}, spoken(mail.at));
  const click = (): void => show(mail, index, true);
  $('mails').prepend(h('li', {}, h('button', { click }, at, ' ', recipients, h('br'), h('b', {}, mail.subject))));
};

/** Forgets what another book sent and ran. */
export const emptyOutbox = (): void => {
  for (const id of ['mails', 'mail-head', 'mail-text', 'executions']) $(id).replaceChildren();
};

const details = ({ functionName, error, console, warnings }: ExecutionView): void => {
  const text = [error?.stack ?? '', ...console, ...warnings].filter(Boolean).join('\n') || 'Không ghi gì.';
  ask({ title: functionName, text, input: null, buttons: ['OK'] }, () => undefined);
};

/** Puts an execution on top of the list. */
export const addExecution = (execution: ExecutionView): void => {
  const { kind, functionName, user, ms, calls, cells, error } = execution;
  const click = (): void => details(execution);
  const counts = `${calls.reads} đọc, ${calls.writes} ghi, ${calls.mails} thư, ${calls.other} khác; ${cells} ô`;
  const texts = [kind, user, `${Math.round(ms)} ms`, counts, error?.message ?? ''].map((text) => h('td', {}, text));
  $('executions').prepend(h('tr', {}, h('th', { scope: 'row' }, h('button', { click }, functionName)), ...texts));
  $('executions').children[SHOWN]?.remove();
};

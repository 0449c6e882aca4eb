// Letters that were sent, as their readers see them; executions, for those who look inside. Knows no server.
import { $, ask, h, spoken } from '#local/page/dom';
import type { Push } from '#local/server/protocol';

type Mail = Extract<Push, { is: 'mail' }>['mail'];
type Execution = Extract<Push, { is: 'execution' }>['execution'];

const SHOWN = 200;

const show = (mail: Mail, index: number, wantsHtml: boolean): void => {
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
  const isHtml = wantsHtml && mail.htmlBody !== '';
  $('mail-head').replaceChildren(...filled.map(([name, text]) => h('div', {}, h('dt', {}, name), h('dd', {}, text))));
  $<HTMLIFrameElement>('mail-html').src = `/mail/${index}`;
  $('mail-text').textContent = mail.body;
  for (const [kind, isOn] of Object.entries({ html: isHtml, text: !isHtml })) {
    $(`mail-${kind}`).hidden = !isOn;
    $(`mail-as-${kind}`).setAttribute('aria-pressed', String(isOn));
    $(`mail-as-${kind}`).onclick = () => show(mail, index, kind === 'html');
  }
  $('mail-as-html').hidden = !mail.htmlBody;
};

/** Opens the outbox with the latest letter. */
export const bindOutbox = (): void => {
  $('outbox-open').onclick = () => {
    $<HTMLDialogElement>('outbox').showModal();
    $('mails').querySelector('button')?.click();
  };
};

/** Puts a letter on top of the list. */
export const addMail = (mail: Mail, index: number): void => {
  const recipients = [mail.to, mail.cc, mail.bcc].filter(Boolean).join(', ');
  const at = h('time', {}, spoken(mail.at));
  const click = (): void => show(mail, index, true);
  $('mails').prepend(h('li', {}, h('button', { click }, at, ' ', recipients, h('br'), h('b', {}, mail.subject))));
};

/** Forgets what another book sent and ran. */
export const emptyOutbox = (): void => {
  for (const id of ['mails', 'mail-head', 'mail-text', 'executions']) $(id).replaceChildren();
};

/** Puts an execution on top of the list; pressed, it says what was logged and where it failed. */
export const addExecution = (execution: Execution): void => {
  const { kind, functionName, user, ms, calls, cells, error, console, warnings } = execution;
  const text = [error?.stack ?? '', ...console, ...warnings].filter(Boolean).join('\n') || 'Không ghi gì.';
  const click = () => ask({ title: functionName, text, input: null, buttons: ['OK'] }, () => undefined);
  const counts = `${calls.reads} đọc, ${calls.writes} ghi, ${calls.mails} thư, ${calls.other} khác; ${cells} ô`;
  const parts = [kind, user, `${Math.round(ms)} ms`, counts, error?.message ?? ''].map((part) => h('td', {}, part));
  $('executions').prepend(h('tr', {}, h('th', { scope: 'row' }, h('button', { click }, functionName)), ...parts));
  $('executions').children[SHOWN]?.remove();
};

// The strip that is not Google's (the day, the acting person, letters, executions, copies of the state), and what is asked before a
// workbook is open.
import { addDays, type CivilDate, civilDateIfReal, formatDay, weekdayOf } from '#kernel/civil-date';
import { $, ask, h, spoken } from '#local/page/dom';
import type { Server } from '#local/page/server';
import type { Posts, Push, Shell, Welcome } from '#local/server/protocol';

type Mail = Extract<Push, { is: 'mail' }>['mail'];
type Execution = Extract<Push, { is: 'execution' }>['execution'];

/** Executions that are listed. */
const SHOWN = 200;
const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** The day of `05/04/2024`, null when the calendar has no such day. */
const dayOf = (text: string): CivilDate | null => {
  const [day = 0, month = 0, year = 0] = text.split('/').map(Number);
  return civilDateIfReal(year, month, day);
};

/** Binds what can be pressed; the function given back shows what the server says. */
export const bindStrip = (server: Server): ((strip: Shell['strip']) => void) => {
  const [day, person, lose] = [$<HTMLInputElement>('day'), $<HTMLSelectElement>('person'), $<HTMLInputElement>('lose')];
  let today = '' as CivilDate;
  $('next-day').onclick = () => server.order('/clock', { to: addDays(today, 1) });
  $('run-to').onclick = () => {
    const to = dayOf(day.value);
    day.setCustomValidity(to ? '' : 'Nhập ngày có thật, kiểu ngày/tháng/năm, ví dụ 05/04/2024.');
    return to ? server.order('/clock', { to }) : day.reportValidity();
  };
  day.oninput = () => day.setCustomValidity('');
  $('run-now').onclick = () => server.order('/clock', { runNow: true });
  person.onchange = () => server.order('/user', { email: person.value });
  lose.onchange = () => server.order('/lose-answer', { on: lose.checked });
  $('save-copy').onclick = () => server.order('/save-copy', {});
  $('reopen').onclick = () => server.order('/close-book', {});
  $('outbox-open').onclick = () => {
    $<HTMLDialogElement>('outbox').showModal();
    $('mails').querySelector('button')?.click();
  };
  return ({ now, user, people, mails, quotaLeft, sha256, progress, losesAnswer, remindersOn }) => {
    const isNewDay = !now.startsWith(today || ' ');
    today = now.slice(0, 10) as CivilDate;
    if (isNewDay) day.value = formatDay(today);
    $('now').textContent = `${WEEKDAYS[weekdayOf(today) - 1]}, ${spoken(now)}`;
    const options = people.map(({ email, caption }) => h('option', { value: email }, caption));
    if (person.options.length !== options.length || document.activeElement !== person)
      person.replaceChildren(...options);
    person.value = user;
    $('outbox-open').textContent = `Hộp thư đi (${mails})`;
    $('quota').textContent = `Hạn mức còn ${quotaLeft} người nhận hôm nay`;
    $('run-now').title = remindersOn ? '' : 'Nhắc việc đang tắt; nút này vẫn chạy thử một lần.';
    $('sha').textContent = sha256;
    lose.checked = losesAnswer;
    const bar = $<HTMLProgressElement>('progress');
    bar.hidden = progress === null;
    if (progress) [bar.value, bar.max] = [progress.done, progress.of];
    for (const id of ['next-day', 'run-to', 'run-now']) $<HTMLButtonElement>(id).disabled = progress !== null;
  };
};

/** Shows what can be opened; the dialog stays until a book comes. */
export const showWelcome = (server: Server, { trouble, plans, saved, lastGood }: Welcome): void => {
  const dialog = $<HTMLDialogElement>('welcome');
  const start = (caption: string, body: Posts['/start']) =>
    h('button', { click: () => server.order('/start', body) }, caption);
  $('trouble').textContent = trouble;
  $('starts').replaceChildren(
    ...(lastGood ? [start('Mở bản lành gần nhất', { lastGood: true })] : []),
    ...plans.map(({ id, caption }) => start(caption, { plan: id })),
    ...(saved.length > 0 ? [h('h3', {}, 'Bản đã lưu')] : []),
    ...saved.map(({ file, at }) => start(`Bản lưu lúc ${spoken(at)}`, { file })),
  );
  const upload = $<HTMLInputElement>('upload');
  upload.value = '';
  upload.onchange = async () => server.order('/upload', { text: (await upload.files?.[0]?.text()) ?? '' });
  dialog.oncancel = (event) => event.preventDefault();
  if (!dialog.open) dialog.showModal();
  $('starts').querySelector('button')?.focus();
};

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
  const isHtml = wantsHtml && mail.htmlBody !== '';
  const filled = heads
    .filter(([, text]) => text)
    .map(([name, text]) => h('div', {}, h('dt', {}, name), h('dd', {}, text)));
  $('mail-head').replaceChildren(...filled);
  $<HTMLIFrameElement>('mail-html').src = `/mail/${index}`;
  $('mail-text').textContent = mail.body;
  for (const [kind, isOn] of Object.entries({ html: isHtml, text: !isHtml })) {
    $(`mail-${kind}`).hidden = !isOn;
    $(`mail-as-${kind}`).setAttribute('aria-pressed', String(isOn));
    $(`mail-as-${kind}`).onclick = () => show(mail, index, kind === 'html');
  }
  $('mail-as-html').hidden = !mail.htmlBody;
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

// The strip that is not Google's (the day, the acting person, copies of the state), and what is asked before a workbook is open.
import { addDays, type CivilDate, civilDateIfReal, formatDay, weekdayOf } from '#kernel/civil-date';
import { $, h, spoken } from '#local/page/dom';
import type { Server } from '#local/page/server';
import type { Posts, Shell, Welcome } from '#local/server/protocol';

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

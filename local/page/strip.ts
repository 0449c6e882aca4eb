// The strip that is not Google's: the day, the acting person, a lost answer, copies of the state. Knows no grid.
import { $, h, toast } from '#local/page/dom';
import type { Server } from '#local/page/server';
import type { IntentAnswer, Posts, Strip } from '#local/server/protocol';

const LONG_DAY = new Intl.DateTimeFormat('vi-VN', {
  weekday: 'long',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

const dayAfter = (day: string): string => {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
};

/** Posts; what the server refuses or cannot hear becomes a toast. */
export const order = async <Path extends keyof Posts>(server: Server, path: Path, body: Posts[Path]): Promise<void> => {
  const lost = { ok: false, message: 'Không gửi được tới máy chạy thử. Hãy thử lại khi đã nối lại.' };
  const answer = (await server.post(path, body).catch(() => lost)) as Partial<IntentAnswer> | null;
  if (answer?.ok === false) toast('', answer.message ?? '');
};

/** Binds what can be pressed; the functions given back show what the server says. */
export const bindStrip = (server: Server): ((strip: Strip) => void) => {
  const [day, person, lose] = [$<HTMLInputElement>('day'), $<HTMLSelectElement>('person'), $<HTMLInputElement>('lose')];
  let today = '';
  $('next-day').onclick = () => order(server, '/clock', { to: dayAfter(today) });
  $('run-to').onclick = () => (day.reportValidity() ? order(server, '/clock', { to: day.value }) : undefined);
  $('run-now').onclick = () => order(server, '/clock', { runNow: true });
  person.onchange = () => order(server, '/user', { email: person.value });
  lose.onchange = () => order(server, '/lose-answer', { on: lose.checked });
  $('save-copy').onclick = () => order(server, '/save-copy', {});
  $('reopen').onclick = () => order(server, '/close-book', {});
  return ({ now, user, people, mails, quotaLeft, sha256, progress, losesAnswer, remindersOn, canUndo, canRedo }) => {
    if (now.slice(0, 10) !== today) day.value = today = now.slice(0, 10);
    $('now').textContent = `${LONG_DAY.format(new Date(`${today}T00:00`))}, ${now.slice(11)}`;
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
    for (const id of ['next-day', 'run-to', 'run-now']) $<HTMLButtonElement>(id).disabled = progress !== null;
    if (progress) [bar.value, bar.max] = [progress.done, progress.of];
    $<HTMLButtonElement>('undo').disabled = !canUndo;
    $<HTMLButtonElement>('redo').disabled = !canRedo;
  };
};

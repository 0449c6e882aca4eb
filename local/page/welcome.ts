// What is asked before a workbook is open: a plan, an earlier state, a file. Knows no grid.
import { $, h, spoken } from '#local/page/dom';
import type { Server } from '#local/page/server';
import { order } from '#local/page/strip';
import type { Posts, Welcome } from '#local/server/protocol';

/** Shows the choices; the dialog stays until a book comes. */
export const showWelcome = (server: Server, { trouble, plans, saved, lastGood }: Welcome): void => {
  const dialog = $<HTMLDialogElement>('welcome');
  const start = (caption: string, body: Posts['/start']) =>
    h('button', { click: () => order(server, '/start', body) }, caption);
  $('trouble').textContent = trouble;
  $('starts').replaceChildren(
    ...(lastGood ? [start('Mở bản lành gần nhất', { lastGood: true })] : []),
    ...plans.map(({ id, caption }) => start(caption, { plan: id })),
    ...(saved.length > 0 ? [h('h3', {}, 'Bản đã lưu')] : []),
    ...saved.map(({ file, at }) => start(`Bản lưu lúc ${spoken(at)}`, { file })),
  );
  const upload = $<HTMLInputElement>('upload');
  upload.value = '';
  upload.onchange = async () => order(server, '/upload', { text: (await upload.files?.[0]?.text()) ?? '' });
  dialog.oncancel = (event) => event.preventDefault();
  if (!dialog.open) dialog.showModal();
  $('starts').querySelector('button')?.focus();
};

// Pages of the add-in: sidebar and dialogs in sandboxed frames on the second port, and their calls. Knows no grid.
import { $, h } from '#local/page/dom';
import type { Server } from '#local/page/server';
import type { RunAnswer, Shell } from '#local/server/protocol';

const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';
const ORIGIN = `${location.protocol}//${location.hostname}:${Number(location.port) + 1}`;

/** What a frame may ask for; see frame-shim.ts. */
export type Call = { ask: 'run'; id: number; functionName: string; args: unknown[] } | { ask: 'close' };

/** Opens a frame; the result closes it in this window. */
export const openFrame = (
  server: Server,
  { kind, token, title, width, height }: Shell['frames'][number],
): (() => void) => {
  /** Every window closes it. */
  const leave = (): Promise<void> => server.order('/frame/close', { token });
  const hear = async ({ source, origin, data }: MessageEvent<Call>): Promise<void> => {
    if (origin !== ORIGIN || source !== iframe.contentWindow) return;
    if (data.ask === 'close') return leave();
    const { id, functionName, args } = data;
    const answer = await server.post('/run', { token, functionName, args }).catch((): RunAnswer => ({ kind: 'lost' }));
    iframe.contentWindow?.postMessage({ id, answer }, ORIGIN);
  };
  const isOver = kind !== 'sidebar';
  const style = isOver ? `width: ${width}px; height: ${height}px` : '';
  const iframe = h('iframe', { sandbox: SANDBOX, src: `${ORIGIN}/frame/${token}`, style, title: title || 'Tiện ích' });
  const close = h('button', { class: 'close', 'aria-label': 'Đóng', click: leave }, '×');
  const box = isOver ? h('dialog', { class: kind, 'aria-label': title }) : $('sidebar');
  box.append(h('header', {}, h('h2', {}, title), close), iframe);
  box.hidden = false;
  addEventListener('message', hear);
  if (box instanceof HTMLDialogElement) {
    box.oncancel = (event) => {
      event.preventDefault();
      void leave();
    };
    document.body.append(box);
    box[kind === 'modal' ? 'showModal' : 'show']();
  }
  return () => {
    removeEventListener('message', hear);
    box.replaceChildren();
    box.hidden = true;
    if (isOver) box.remove();
  };
};

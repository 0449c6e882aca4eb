// Pages of the add-in: sidebar and dialogs in sandboxed frames on the second port, and their calls. Knows no grid.
import { $, h } from '#local/page/dom';
import type { Server } from '#local/page/server';
import { order } from '#local/page/strip';
import type { RunAnswer, Shell } from '#local/server/protocol';

const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** What a frame may ask for; see frame-shim.ts. */
export type Call = { ask: 'run'; id: number; functionName: string; args: unknown[] } | { ask: 'close' };

const LOST: RunAnswer = { kind: 'lost' };

export class Frames {
  private readonly open = new Map<string, { iframe: HTMLIFrameElement; box: HTMLElement }>();
  private readonly origin = `${location.protocol}//${location.hostname}:${Number(location.port) + 1}`;

  constructor(private readonly server: Server) {
    addEventListener('message', ({ source, origin, data }) => {
      for (const [token, { iframe }] of this.open)
        if (origin === this.origin && source === iframe.contentWindow) void this.answer(token, iframe, data);
    });
  }

  private async answer(token: string, iframe: HTMLIFrameElement, call: Call): Promise<void> {
    if (call.ask === 'close') return this.leave(token);
    const { id, functionName, args } = call;
    const answer = await this.server.post('/run', { token, functionName, args }).catch(() => LOST);
    iframe.contentWindow?.postMessage({ id, answer }, this.origin);
  }
  /** Every window closes it. */
  private leave(token: string): Promise<void> {
    return order(this.server, '/frame/close', { token });
  }

  /** These frames and no others; those that are open already stay as they are. */
  show(frames: Shell['frames']): void {
    for (const [token, { box }] of this.open) {
      if (frames.some((frame) => frame.token === token)) continue;
      this.open.delete(token);
      box.replaceChildren();
      if (box === $('sidebar')) box.hidden = true;
      else box.remove();
    }
    for (const frame of frames) if (!this.open.has(frame.token)) this.begin(frame);
  }
  private begin({ kind, token, title, width, height }: Shell['frames'][number]): void {
    const isOver = kind !== 'sidebar';
    const style = isOver ? `width: ${width}px; height: ${height}px` : '';
    const src = `${this.origin}/frame/${token}`;
    const iframe = h('iframe', { sandbox: SANDBOX, src, style, title: title || 'Tiện ích' });
    const close = h('button', { class: 'close', 'aria-label': 'Đóng', click: () => this.leave(token) }, '×');
    const box = isOver ? h('dialog', { class: kind, 'aria-label': title }) : $('sidebar');
    box.append(h('header', {}, h('h2', {}, title), close), iframe);
    box.hidden = false;
    this.open.set(token, { iframe, box });
    if (!(box instanceof HTMLDialogElement)) return;
    box.addEventListener('cancel', (event) => {
      event.preventDefault();
      void this.leave(token);
    });
    document.body.append(box);
    box[kind === 'modal' ? 'showModal' : 'show']();
  }
}

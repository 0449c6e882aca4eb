// Pages of the add-in: sidebar and modal dialogs in sandboxed frames on the second port, and their calls. Knows no grid.
import { $, h } from '#local/page/dom';
import type { Server } from '#local/page/server';
import type { Frame, RunAnswer } from '#local/server/protocol';

const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** What a frame may ask for; see frame-shim.ts. */
export type Call =
  | { ask: 'run'; id: number; functionName: string; args: unknown[] }
  | { ask: 'close' }
  | { ask: 'size'; width?: number; height?: number }
  | { ask: 'focus' };

const LOST: RunAnswer = { kind: 'lost' };

export class Frames {
  private readonly open = new Map<string, { iframe: HTMLIFrameElement; box: HTMLElement }>();
  private readonly origin = `${location.protocol}//${location.hostname}:${Number(location.port) + 1}`;

  constructor(
    private readonly server: Server,
    focusGrid: () => void,
  ) {
    addEventListener('message', ({ source, origin, data }) => {
      for (const [token, { iframe }] of this.open) {
        if (origin !== this.origin || source !== iframe.contentWindow) continue;
        if (data.ask === 'focus') focusGrid();
        else void this.answer(token, iframe, data);
      }
    });
  }

  private async answer(token: string, iframe: HTMLIFrameElement, call: Call): Promise<void> {
    if (call.ask === 'close') await this.leave(token);
    if (call.ask === 'size') {
      if (call.width) iframe.style.width = `${call.width}px`;
      if (call.height) iframe.style.height = `${call.height}px`;
    }
    if (call.ask !== 'run') return;
    const { id, functionName, args } = call;
    const answer = await this.server.post('/run', { token, functionName, args }).catch(() => LOST);
    iframe.contentWindow?.postMessage({ id, answer }, this.origin);
  }

  private async leave(token: string): Promise<void> {
    this.hide(token);
    await this.server.post('/frame/close', { token }).catch(() => undefined);
  }

  /** The frames of a book that was opened anew; those that are open already stay as they are. */
  only(frames: readonly (Frame | null)[]): void {
    const wanted = frames.filter((frame) => frame !== null);
    for (const token of this.open.keys()) if (!wanted.some((frame) => frame.token === token)) this.hide(token);
    for (const frame of wanted) this.show(frame);
  }

  show({ token, title, size }: Frame): void {
    if (this.open.has(token)) return;
    const box = size ? h('dialog', { class: 'modal', 'aria-label': title }) : $('sidebar');
    for (const [other, { box: taken }] of this.open) if (taken === box) this.hide(other);
    const iframe = h('iframe', { sandbox: SANDBOX, src: `${this.origin}/frame/${token}`, title: title || 'Tiện ích' });
    const close = h('button', { class: 'close', 'aria-label': 'Đóng', click: () => this.leave(token) }, '×');
    box.append(h('header', {}, h('h2', {}, title), close), iframe);
    this.open.set(token, { iframe, box });
    box.hidden = false;
    if (!size || !(box instanceof HTMLDialogElement)) return;
    [iframe.style.width, iframe.style.height] = [`${size.width}px`, `${size.height}px`];
    box.addEventListener('cancel', () => this.leave(token));
    document.body.append(box);
    box.showModal();
  }

  hide(token: string): void {
    const { box } = this.open.get(token) ?? {};
    this.open.delete(token);
    box?.replaceChildren();
    if (box === $('sidebar')) box.hidden = true;
    else box?.remove();
  }
}

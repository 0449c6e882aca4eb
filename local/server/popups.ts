// What stands over the grid in every window: questions of scripts, the add-in's frames. Knows no workbook.
import { randomUUID } from 'node:crypto';
import { Refusal } from '#local/refusal';
import type { Answer, Question, Reply, Screen } from '#local/run/machine';
import type { Book, Dialog, Frame, Push } from '#local/server/protocol';

type Shown = Parameters<Screen['frame']>[0];

const frameOf = (frame: Frame | undefined): Frame | null =>
  frame ? { token: frame.token, title: frame.title, size: frame.size } : null;

export class Popups {
  private readonly dialogs = new Map<number, { dialog: Dialog; resolve(reply: Reply): void }>();
  private readonly frames = new Map<Shown['kind'], Frame & { html: string }>();
  private nextDialog = 1;

  constructor(private readonly tell: (push: Push) => void) {}

  get isAsking(): boolean {
    return this.dialogs.size > 0;
  }
  get inBook(): Pick<Book, 'dialogs' | 'sidebar' | 'modal'> {
    const dialogs = [...this.dialogs.values()].map(({ dialog }) => dialog);
    return { dialogs, sidebar: frameOf(this.frames.get('sidebar')), modal: frameOf(this.frames.get('modal')) };
  }

  ask({ kind, title, text, buttons }: Question): Promise<Reply> {
    const dialog: Dialog = { id: this.nextDialog, kind, title, text, buttons: buttons.split('_') as Dialog['buttons'] };
    this.nextDialog += 1;
    this.tell({ is: 'dialog', dialog });
    return new Promise((resolve) => this.dialogs.set(dialog.id, { dialog, resolve }));
  }
  answer(id: number, button: string, text: string): void {
    const asked = this.dialogs.get(id);
    if (!asked) throw new Refusal('Hộp thoại này đã được trả lời.');
    this.dialogs.delete(id);
    this.tell({ is: 'dialogClosed', id });
    asked.resolve({ button: button as Answer, text });
  }

  /** One sidebar and one dialog at a time: the next takes the place. */
  show({ kind, title, html, width, height }: Shown): void {
    const frame = { token: randomUUID(), title, size: kind === 'modal' ? { width, height } : null, html };
    this.close(this.frames.get(kind)?.token ?? '');
    this.frames.set(kind, frame);
    this.tell({ is: 'frame', frame: frameOf(frame) as Frame });
  }
  close(token: string): void {
    for (const [kind, frame] of this.frames) {
      if (frame.token !== token) continue;
      this.frames.delete(kind);
      this.tell({ is: 'frameClosed', token });
    }
  }
  closeFrames(): void {
    for (const { token } of this.frames.values()) this.close(token);
  }
  /** The add-in's page of a frame that is open. */
  html(token: string): string | null {
    return [...this.frames.values()].find((frame) => frame.token === token)?.html ?? null;
  }
}

// What stands over the grid in every window: questions of scripts, the add-in's frames. Knows no workbook.
import { randomUUID } from 'node:crypto';
import { Refusal } from '#local/refusal';
import type { Answer, Question, Reply, Shown } from '#local/run/machine';

export class Popups {
  private readonly asked = new Map<number, { question: Question; resolve(reply: Reply): void }>();
  /** By whether it is the sidebar. */
  private readonly open = new Map<boolean, Shown & { token: string }>();
  private lastQuestion = 0;

  /** `changed` says that something opened or closed. */
  constructor(private readonly changed: () => void) {}

  /** What waits for an answer; buttons in Google's order, by code. */
  get dialogs() {
    return [...this.asked].map(([id, { question }]) => ({
      id,
      ...question,
      buttons: question.buttons.split('_') as readonly Answer[],
    }));
  }
  /** Pages of the add-in: a frame is `/frame/<token>` on the second port. */
  get frames() {
    return [...this.open.values()].map(({ html, ...frame }) => frame);
  }

  ask(question: Question): Promise<Reply> {
    this.lastQuestion += 1;
    const answer = new Promise<Reply>((resolve) => this.asked.set(this.lastQuestion, { question, resolve }));
    this.changed();
    return answer;
  }
  answer(id: number, button: string, text: string): void {
    const asked = this.asked.get(id);
    if (!asked) throw new Refusal('Hộp thoại này đã được trả lời.');
    this.asked.delete(id);
    this.changed();
    asked.resolve({ button: button as Answer, text });
  }

  /** One sidebar and one dialog at a time: the next takes the place. */
  show(frame: Shown): void {
    this.open.set(frame.kind === 'sidebar', { ...frame, token: randomUUID() });
    this.changed();
  }
  /** Closes one frame, or all. */
  close(token?: string): void {
    for (const [place, frame] of this.open) if ((token ?? frame.token) === frame.token) this.open.delete(place);
    this.changed();
  }
  /** The add-in's page of a frame that is open. */
  html(token: string): string | null {
    return [...this.open.values()].find((frame) => frame.token === token)?.html ?? null;
  }
}

// The page's line to the server: pushes in, posts out, whether it is up. Knows no view.
import { toast } from '#local/page/dom';
import type { Intent, IntentAnswer, Posts, Push } from '#local/server/protocol';

export class Server {
  private queue: Promise<unknown> = Promise.resolve();
  isUp = false;

  /** `changed` hears whether the server can be reached; the browser tries again by itself. */
  constructor(
    heard: (push: Push, number: number) => void,
    private readonly changed: (isUp: boolean) => void,
  ) {
    const events = new EventSource('/events');
    events.onmessage = ({ data, lastEventId }) => heard(JSON.parse(data), Number(lastEventId));
    events.onopen = () => this.set(true);
    events.onerror = () => this.set(false);
    addEventListener('offline', () => this.set(false));
    addEventListener('online', () => this.set(events.readyState === EventSource.OPEN));
  }

  private set(isUp: boolean): void {
    this.isUp = isUp;
    this.changed(isUp);
  }

  /** The answer as the server gave it; rejects when it cannot be reached. */
  async post<Path extends keyof Posts>(path: Path, body: Posts[Path]): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await response.text();
    return response.ok ? JSON.parse(text) : { ok: false, message: text, ask: false };
  }

  /** Posts; what the server refuses or cannot hear becomes a toast. */
  async order<Path extends keyof Posts>(path: Path, body: Posts[Path]): Promise<void> {
    const lost = { ok: false, message: 'Không gửi được tới máy chạy thử. Hãy thử lại khi đã nối lại.' };
    const answer = (await this.post(path, body).catch(() => lost)) as Partial<IntentAnswer> & { message?: string };
    // A script waits for this one: it goes again until it arrives.
    if (answer === lost && path === '/answer') setTimeout(() => void this.order(path, body), 1000);
    else if (answer.ok === false) toast('', answer.message ?? '');
  }

  /** Intents reach the server in the order in which they were done. */
  intend(intent: Intent, sure: boolean): Promise<IntentAnswer> {
    const sent = this.queue.then(() => this.post('/intent', { intent, sure }) as Promise<IntentAnswer>);
    this.queue = sent.catch(() => undefined);
    return sent;
  }
}

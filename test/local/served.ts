// A server on two free ports with a folder of its own, and windows that listen to it; for tests of the server.
import { mkdtempSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type HostOptions, openHost, type SavedState } from '#local/host';
import { Mirror } from '#local/page/grid/mirror';
import { Desk } from '#local/server/desk';
import { serve } from '#local/server/http';
import type { Book, Intent, IntentAnswer, Posts, Push, Shell, TabView } from '#local/server/protocol';

const closing: (() => Promise<void>)[] = [];

/** Ends every server and window that a test opened. */
export const closeAll = async (): Promise<void> => {
  for (const close of closing.splice(0).reverse()) await close();
};

export const freshFolder = (): string => mkdtempSync(path.join(tmpdir(), 'so-cchc-'));

/** State of a workbook made by a person in a host without a server. */
export const stateOf = (make: (host: ReturnType<typeof openHost>) => void, code = ''): SavedState => {
  const host = openHost({ code, now: '2024-04-02T07:30' });
  make(host);
  return host.save();
};

/** What a window shows: the book it was given, with every push put in. */
export class Shown {
  readonly pushes: Push[] = [];
  readonly mirror = new Mirror();
  book: Omit<Book, 'tabs'> | null = null;

  hear(push: Push): void {
    this.pushes.push(push);
    if (push.is === 'book') {
      const { tabs, ...rest } = push.book;
      this.book = rest;
      this.mirror.open(tabs);
    } else if (push.is === 'tabs') this.mirror.tabs = push.tabs;
    else if (push.is === 'cells') this.mirror.patch(push.sheet, push.cells);
    else if (this.book && push.is === 'shell') Object.assign(this.book, push.shell);
  }

  /** All tabs as they are shown, comparable with those of a book. */
  tabs(): TabView[] {
    return this.mirror.tabs.map((tab) => ({ ...tab, cells: this.mirror.cells(tab.id) }));
  }
}

type Reply = { status: number; headers: IncomingMessage['headers']; text: string };

/** A plain request with any headers at all. */
export const ask = (
  port: number,
  route: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: route, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** A window of the page: hears all pushes. */
export class Window extends Shown {
  private waiting: (() => void)[] = [];

  constructor(private readonly port: number) {
    super();
  }
  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: this.port, path: '/events' }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
          const from = text.length - part.length - 1;
          const end = text.lastIndexOf('\n\n');
          if (end < 0 || end < from) return;
          const events = text.slice(0, end).split('\n\n');
          text = text.slice(end + 2);
          for (const event of events) {
            const data = /^data: (.*)$/m.exec(event)?.[1];
            if (data) this.hear(JSON.parse(data) as Push);
          }
          resolve();
          for (const wake of this.waiting.splice(0)) wake();
        });
        response.on('error', () => undefined);
      });
      sent.on('error', reject);
      sent.end();
      closing.push(async () => {
        sent.destroy();
      });
    });
  }
  /** Resolves as soon as what stands around the grid fits. */
  async shell(fits: (shell: Shell) => boolean): Promise<Shell> {
    while (!this.book || !fits(this.book)) await new Promise<void>((wake) => this.waiting.push(wake));
    return this.book;
  }
  /** Resolves with the first push of this kind that fits, heard already or to come. */
  async heard<Kind extends Push['is']>(is: Kind, fits: (push: Push & { is: Kind }) => boolean = () => true) {
    for (;;) {
      const found = this.pushes.find(
        (push): push is Push & { is: Kind } => push.is === is && fits(push as Push & { is: Kind }),
      );
      if (found) return found;
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
  }
}

export interface Served {
  port: number;
  dir: string;
  desk: Desk;
  post<Path extends keyof Posts>(
    path: Path,
    body: Posts[Path],
  ): Promise<IntentAnswer & { kind?: string; value?: unknown }>;
  intend(intent: Intent, sure?: boolean): Promise<IntentAnswer>;
  book(): Promise<Book>;
  window(): Promise<Window>;
}

let nextPort = 10_000 + ((process.pid * 97) % 10_000);

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** A port P, below those that the system gives out, such that P and P + 1 are free. */
export const freePorts = async (): Promise<number> => {
  for (;;) {
    const port = nextPort;
    nextPort += 2;
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
};

/** Starts a server; `state` is uploaded into it. */
export const served = async ({
  state,
  dir = freshFolder(),
  ...host
}: HostOptions & { dir?: string } = {}): Promise<Served> => {
  const desk = new Desk({ dir, today: '2024-04-02', host });
  const port = await freePorts();
  const close = await serve(desk, port);
  closing.push(async () => {
    await close();
    await desk.close();
  });
  const headers = { 'content-type': 'application/json' };
  const post: Served['post'] = async (route, body) => {
    const { text } = await ask(port, route, { method: 'POST', headers, body: JSON.stringify(body) });
    return JSON.parse(text) as IntentAnswer;
  };
  if (state) await post('/upload', { text: JSON.stringify(state) });
  return {
    port,
    dir,
    desk,
    post,
    intend: (intent, sure = false) => post('/intent', { intent, sure }),
    book: async () => JSON.parse((await ask(port, '/book')).text) as Book,
    window: async () => {
      const window = new Window(port);
      await window.open();
      return window;
    },
  };
};

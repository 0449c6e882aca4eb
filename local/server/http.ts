// The server's two doors on this computer alone: the page with its routes, and beside it the add-in's frames. Knows no workbook.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { json as jsonOf } from 'node:stream/consumers';
import { Refusal } from '#local/refusal';
import { savedOf } from '#local/saved-state';
import type { Desk } from '#local/server/desk';
import type { Posts, Push } from '#local/server/protocol';

const HERE = '127.0.0.1';
const BODY_LIMIT = 8 * 1024 * 1024;
/** A state file that is uploaded. */
const UPLOAD_LIMIT = 128 * 1024 * 1024;
/** What a window may lag behind; beyond it has to come again. */
const BACKLOG_LIMIT = 64 * 1024 * 1024;
const HEARTBEAT_MS = 15_000;

const HTML = 'text/html; charset=utf-8';
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', HTML],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
};
const PAGE = path.resolve('build/page');
const SHIM = path.resolve('build/frame-shim.js');

const BARE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const MAIL_POLICY = `${BARE}; sandbox; frame-ancestors 'self'`;
const framesOf = (port: number): string => `http://${HERE}:${port} http://localhost:${port}`;
const pagePolicy = (port: number): string =>
  `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; frame-src 'self' ${framesOf(port + 1)}; frame-ancestors 'none'`;
const framePolicy = (port: number): string =>
  `${BARE}; script-src 'unsafe-inline'; font-src data:; frame-ancestors ${framesOf(port - 1)}`;

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  port: number;
  route: string;
}

/** An answer other than 200. */
class Status extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

type Headers = Readonly<Record<string, string>>;

const send = ({ response }: Exchange, type: string, body: string | Buffer, headers: Headers = {}): void => {
  const always = { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' };
  response.writeHead(200, { ...always, ...headers }).end(body);
};

/** Whoever reaches this port under another name, or from another site's page, is sent away. */
const checkOrigin = ({ request, port, route }: Exchange, sites: readonly string[]): void => {
  const { host = '', 'sec-fetch-site': site, 'sec-fetch-dest': goal } = request.headers;
  if (host !== `${HERE}:${port}` && host !== `localhost:${port}`) throw new Status(403, 'Sai địa chỉ.');
  if (site === undefined || sites.includes(String(site)) || (route === '/' && goal === 'document')) return;
  throw new Status(403, 'Yêu cầu đến từ trang khác.');
};

const bodyOf = ({ request, route }: Exchange): Promise<unknown> => {
  const { 'content-type': type = '', 'content-length': length } = request.headers;
  if (!/^application\/json\b/.test(type)) throw new Status(415, 'Chỉ nhận JSON.');
  const isSmall = Number(length) <= (route === '/upload' ? UPLOAD_LIMIT : BODY_LIMIT);
  if (!isSmall) throw new Status(413, 'Nội dung gửi lên quá lớn.');
  return jsonOf(request).catch(() => {
    throw new Status(400, 'Không phải JSON.');
  });
};

const json = (exchange: Exchange, value: unknown): void => send(exchange, 'application/json', JSON.stringify(value));

const events = ({ response }: Exchange, desk: Desk): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 1000\n\n');
  const tell = (push: Push): void => {
    response.write(`id: ${desk.told}\ndata: ${JSON.stringify(push)}\n\n`);
    if (response.writableLength > BACKLOG_LIMIT) response.destroy();
  };
  const beat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
  const close = desk.openWindow(tell);
  response.on('close', () => {
    clearInterval(beat);
    close();
  });
};

const file = (exchange: Exchange): boolean => {
  const [name, type] = FILES[exchange.route] ?? [];
  if (!name || !type) return false;
  const body = readFileSync(path.join(PAGE, name));
  const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
  const headers = { etag, 'content-security-policy': pagePolicy(exchange.port) };
  if (exchange.request.headers['if-none-match'] !== etag) send(exchange, type, body, headers);
  else exchange.response.writeHead(304, headers).end();
  return true;
};

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const get = async (exchange: Exchange, desk: Desk): Promise<void> => {
  const { route } = exchange;
  if (route === '/events') return events(exchange, desk);
  if (file(exchange)) return;
  const session = desk.opened();
  if (route === '/book' || route === '/settled') {
    await session.settled();
    return json(exchange, route === '/book' ? session.book() : desk.told);
  }
  if (route === '/download') {
    const name = `so-cchc-${session.machine.now.slice(0, 10)}.json`;
    return send(exchange, 'application/json', JSON.stringify(savedOf(session.machine)), {
      'content-disposition': `attachment; filename="${name}"`,
    });
  }
  const mail = session.machine.outbox[Number(/^\/mail\/(\d+)$/.exec(route)?.[1] ?? -1)];
  if (!mail) throw new Status(404, 'Không có trang này.');
  const html = mail.htmlBody || `<!DOCTYPE html><meta charset="utf-8"><pre>${escaped(mail.body)}</pre>`;
  send(exchange, HTML, html, { 'content-security-policy': MAIL_POLICY });
};

const page = async (exchange: Exchange, desk: Desk): Promise<void> => {
  checkOrigin(exchange, ['same-origin', 'none']);
  const { method } = exchange.request;
  if (method === 'GET') return get(exchange, desk);
  if (method !== 'POST' || !(exchange.route in desk.handlers)) throw new Status(404, 'Không có trang này.');
  const body = (await bodyOf(exchange)) as Posts[keyof Posts];
  json(exchange, await desk.post(exchange.route as keyof Posts, body));
};

/** What google.script.run may call. */
const publicFunctions = (code: string): string =>
  Array.from(code.matchAll(/^function (\w*[^\W_])\(/gm), ([, name]) => name).join(' ');

/** The add-in's HTML as it is, with google.script put in front. */
const frame = async (exchange: Exchange, desk: Desk): Promise<void> => {
  checkOrigin(exchange, ['same-origin', 'same-site', 'none']);
  const session = desk.opened();
  const html = session.popups.html(/^\/frame\/([\w-]+)$/.exec(exchange.route)?.[1] ?? '');
  if (exchange.request.method !== 'GET' || html === null) throw new Status(404, 'Không có trang này.');
  const names = publicFunctions(session.machine.program.code);
  const shim = `<script data-functions="${names}">${readFileSync(SHIM, 'utf8')}</script>`;
  const body = html.replace(/^(\s*<!doctype[^>]*>)?/i, (start) => start + shim);
  send(exchange, HTML, body, { 'content-security-policy': framePolicy(exchange.port) });
};

const refuse = ({ request, response }: Exchange, error: unknown): void => {
  const code = error instanceof Status ? error.code : error instanceof Refusal ? 404 : 500;
  if (code === 500) process.stderr.write(`${(error as Error).stack}\n`);
  const { message } = error as Error;
  const connection = request.complete ? 'keep-alive' : 'close';
  if (!response.headersSent) response.writeHead(code, { 'content-type': 'text/plain; charset=utf-8', connection });
  response.end(code === 500 ? `Máy chủ gặp lỗi: ${message}` : message);
};

const listen = async (desk: Desk, port: number, answer: typeof page): Promise<Server> => {
  const server = createServer((request, response) => {
    const exchange = { request, response, port, route: (request.url ?? '').split('?')[0] ?? '' };
    answer(exchange, desk).catch((error: unknown) => refuse(exchange, error));
  });
  await once(server.listen(port, HERE), 'listening').catch((error: NodeJS.ErrnoException) => {
    const taken = `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: PORT=${port + 1000} npm start`;
    throw error.code === 'EADDRINUSE' ? new Refusal(taken) : error;
  });
  return server;
};

/** Opens both doors: the page at `port`, the frames at the next. Throws a refusal when one is taken. The result closes them. */
export const serve = async (desk: Desk, port: number): Promise<() => Promise<void>> => {
  const doors: Server[] = [];
  const close = async (): Promise<void> => {
    for (const door of doors) door.closeAllConnections();
    await Promise.all(doors.map((door) => new Promise((done) => door.close(done))));
  };
  try {
    doors.push(await listen(desk, port, page), await listen(desk, port + 1, frame));
  } catch (error) {
    await close();
    throw error;
  }
  return close;
};

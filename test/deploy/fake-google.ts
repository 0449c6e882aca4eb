// A loopback stand-in for Google's Apps Script API: keeps the files of each script. Knows no clasp and no add-in.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface RemoteFile {
  readonly name: string;
  readonly type: 'JSON' | 'SERVER_JS' | 'HTML';
  readonly source: string;
}

export interface FakeGoogle {
  readonly port: number;
  /** Files by script id, as they stand at "Google". */
  readonly scripts: Map<string, readonly RemoteFile[]>;
  /** Hosts that were asked, in order. */
  readonly hosts: string[];
  /** What every call is answered with instead; null lets them through. */
  refusal: { readonly status: number; readonly message: string } | null;
  close(): Promise<void>;
}

const CONTENT = /^\/v1\/projects\/([^/]+)\/content$/;

/** Opens the fake on a free port of 127.0.0.1. */
export const openFakeGoogle = async (): Promise<FakeGoogle> => {
  const scripts = new Map<string, readonly RemoteFile[]>();
  const hosts: string[] = [];

  const answer = async (request: IncomingMessage): Promise<{ status: number; body: object }> => {
    hosts.push(String(request.headers['x-forwarded-host']));
    const error = (status: number, message: string) => ({ status, body: { error: { code: status, message } } });
    if (google.refusal) return error(google.refusal.status, google.refusal.message);
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const scriptId = CONTENT.exec(pathname)?.[1];
    const found = scriptId === undefined ? undefined : scripts.get(scriptId);
    if (scriptId === undefined || found === undefined) return error(404, 'Requested entity was not found.');
    if (request.method === 'PUT') {
      const { files } = JSON.parse(await text(request)) as { files: RemoteFile[] };
      scripts.set(scriptId, files);
    }
    return { status: 200, body: { scriptId, files: scripts.get(scriptId) } };
  };

  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const google: FakeGoogle = {
    port: (server.address() as AddressInfo).port,
    scripts,
    hosts,
    refusal: null,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return google;
};

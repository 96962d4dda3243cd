import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CannotError } from './talk.js';

const HOST = '127.0.0.1';
const EVENTS = '/events';

/** What every answer says: for this page only, in no other's frame, kept nowhere. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** One page on this machine, and a line on which its readers hear of changes. */
export class PageServer {
  private readonly server: Server;
  private readonly readers = new Set<ServerResponse>();
  private hosts = new Set<string>();
  private page = '';
  private version = 0;
  private problem: string | null = null;

  constructor() {
    this.server = createServer((request, response) => this.answer(request, response));
  }

  /** Where the next page hears of changes: it says its version, so that none is missed before it listens. */
  nextAddress = (): string => `${EVENTS}?version=${this.version + 1}`;

  /** Shows a page in place of the one before. */
  show(page: string, problem: string | null): void {
    this.page = page;
    this.version++;
    this.problem = problem;
    for (const reader of this.readers) tell(reader, 'changed', this.version);
  }

  /** Says what is wrong on the page that is shown. */
  complain(problem: string | null): void {
    this.problem = problem;
    for (const reader of this.readers) tell(reader, 'problem', problem);
  }

  /**
   * @returns the page's address
   * @throws CannotError when the port is taken
   */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'EADDRINUSE'
            ? new CannotError(`port ${port} is taken: name another one with --port, or 0 for any that is free`)
            : new CannotError(`port ${port} can't be listened on: ${error.message}`),
        ),
      );
      this.server.listen(port, HOST, resolve);
    });
    const { port: taken } = this.server.address() as AddressInfo;
    this.hosts = new Set([HOST, 'localhost'].flatMap((host) => [`${host}:${taken}`, ...(taken === 80 ? [host] : [])]));
    return `http://${HOST}:${taken}/`;
  }

  async close(): Promise<void> {
    for (const reader of this.readers) reader.end();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const say = (status: number, text: string, more: Record<string, string> = {}) =>
      response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8', ...more }).end(text);
    const { pathname, searchParams } = new URL(`http://${HOST}${(request.url ?? '/').replace(/^[^/]*/, '')}`);
    // A name of somebody else that leads here would let their page read this one.
    if (!this.hosts.has(request.headers.host ?? '')) say(403, 'This is served to this machine only, under its own name.\n');
    else if (request.method !== 'GET' && request.method !== 'HEAD') say(405, 'Only to be read.\n', { Allow: 'GET, HEAD' });
    else if (pathname === EVENTS) this.tune(request, response, Number(searchParams.get('version')));
    else if (pathname !== '/') say(404, 'There is only one page: /\n');
    else say(200, this.page, { 'Content-Type': 'text/html; charset=utf-8' });
  }

  private tune(request: IncomingMessage, response: ServerResponse, version: number): void {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
    this.readers.add(response);
    request.on('close', () => this.readers.delete(response));
    if (version < this.version) tell(response, 'changed', this.version);
    tell(response, 'problem', this.problem);
  }
}

const tell = (reader: ServerResponse, event: string, data: unknown): boolean =>
  reader.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

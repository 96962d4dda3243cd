import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

type RouteHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Route {
  method: string;
  pattern: RegExp;
  handler: RouteHandler;
}

export class ViewerServer {
  private readonly routes: Route[] = [];

  constructor() {
    this.addRoute('GET', '/stats', async (_, response) => {
      response.end('stats');
    });
    this.addRoute('POST', '/reindex', this.reindex.bind(this));
  }

  private addRoute(method: string, pattern: string, handler: RouteHandler) {
    this.routes.push({ method, pattern: new RegExp(`^${pattern}$`), handler });
  }

  start() {
    createServer((request, response) => this.handle(request, response)).listen(80);
  }

  private async handle(request: IncomingMessage, response: ServerResponse) {
    const method = request.method || 'GET';
    for (const route of this.routes) {
      if (route.method !== method) continue;
      if (route.pattern.test(request.url ?? '')) return route.handler(request, response);
    }
  }

  private async reindex(_: IncomingMessage, response: ServerResponse) {
    response.end('done');
  }
}

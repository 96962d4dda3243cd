import { EventEmitter } from 'node:events';
import express, { type Request, type Response } from 'express';

const bus = new EventEmitter();

interface Controller {
  handle(request: Request): Promise<unknown>;
}
interface Route {
  method: 'GET' | 'POST';
  path: string;
  controller: Controller;
}

class MakeThing implements Controller {
  async handle() {
    bus.emit('thing.made');
  }
}
class DropThing implements Controller {
  async handle() {
    bus.emit('thing.dropped');
  }
}
class ReadThings implements Controller {
  async handle() {
    bus.emit('things.read');
  }
}

export class Server {
  private readonly app = express();

  register(routes: Route[]) {
    routes.forEach((route) => {
      const answer = async (request: Request, response: Response) => {
        response.json(await route.controller.handle(request));
      };
      switch (route.method) {
        case 'GET':
          this.app.get(route.path, answer);
          break;
        case 'POST':
          this.app.post(route.path, answer);
          break;
        default:
          throw new Error('another method');
      }
    });
  }
}

const things = (): Route[] => [
  { method: 'POST', path: '/things', controller: new MakeThing() },
  { method: 'POST', path: '/things/drop', controller: new DropThing() },
];

export function main(server: Server) {
  server.register([...things(), { method: 'GET', path: '/things', controller: new ReadThings() }]);
}

const ticks = [
  { method: 'get', path: '/ticks', run: () => bus.emit('ticks.read') },
  { method: 'post', path: '/tick', run: () => bus.emit('tick.made') },
];
const app = express();
for (const tick of ticks) {
  if (tick.method === 'get') app.get(tick.path, tick.run);
  else app.post(tick.path, tick.run);
}

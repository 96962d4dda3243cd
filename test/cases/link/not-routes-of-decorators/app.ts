import { EventEmitter } from 'node:events';
import { Router } from 'express';
import { Described } from './described';

const events = new EventEmitter();
events.on('refund.asked', () => console.log('asked'));

export class Refunds {
  /** Only described: nobody has a router run it. */
  @Described({ method: 'get', path: '/refunds/old' })
  old() {
    events.emit('refund.asked');
  }

  @Described({ method: 'post', path: '/refunds/described' })
  ask() {
    events.emit('refund.asked');
  }
}

const refunds = new Refunds();
const routes = [{ method: 'post' as const, path: '/refunds', handler: () => refunds.ask() }];

export const router = Router();
for (const route of routes) router[route.method](route.path, route.handler);

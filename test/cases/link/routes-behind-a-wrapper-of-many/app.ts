import { EventEmitter } from 'node:events';
import express, { type RequestHandler, Router } from 'express';

const bus = new EventEmitter();

const caught =
  (run: RequestHandler): RequestHandler =>
  (req, res, next) => {
    Promise.resolve(run(req, res, next)).catch(next);
  };
/** Made by the same wrapper, and no handler of its own that sends. */
const known = caught(async (_req, _res, next) => next());
const limited = (): RequestHandler => caught(async (_req, _res, next) => next());

export const router = Router();
router.get(
  '/orders',
  caught(async () => {
    bus.emit('orders.seen');
  }),
);
router.post(
  '/orders',
  limited(),
  express.json(),
  known,
  caught(async () => {
    bus.emit('order.placed');
  }),
);

const guards = [limited()];
router.delete(
  '/orders/:id',
  ...guards,
  caught(async () => {
    bus.emit('order.dropped');
  }),
);

/** Whatever it is given answers there, nothing that others are given. */
export function mount(to: Router, ...handlers: RequestHandler[]) {
  to.post('/mounted', ...handlers.map((handler) => caught(handler)));
}

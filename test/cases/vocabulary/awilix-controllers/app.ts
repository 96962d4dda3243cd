// Controllers that a container builds for each request: decorated, in a builder, or invoked by the name of a method
import { EventEmitter } from 'node:events';
import { before, createController, GET, makeInvoker, POST, PUT, route } from 'awilix-express';
import express, { type NextFunction, type Request, type Response, Router } from 'express';

const events = new EventEmitter();
const known = (_req: Request, _res: Response, next: NextFunction) => next();

@route('/orders')
export class OrdersController {
  @GET()
  async list(_req: Request, res: Response) {
    events.emit('orders.seen');
    res.json([]);
  }
  @route('/:id')
  @route('/by-id/:id')
  @GET()
  @before(known)
  async one(_req: Request, res: Response) {
    events.emit('order.seen');
    res.json({});
  }
  @route('/:id')
  @POST()
  @PUT()
  async change(_req: Request, res: Response) {
    events.emit('order.changed');
    res.json({});
  }
}

class Stock {
  take() {
    events.emit('stock.taken');
  }
}

const parts = ({ stock }: { stock: Stock }) => ({
  find: (_req: Request, res: Response) => {
    events.emit('parts.found');
    res.json([]);
  },
  take: (_req: Request, res: Response) => {
    stock.take();
    res.json({});
  },
});

export default createController(parts)
  .prefix('/parts')
  .before(known)
  .get('/', 'find')
  .post('/:id', 'take', { before: [known] });

const bills = (_: { stock: Stock }) => ({
  send: (_req: Request, res: Response) => {
    events.emit('bill.sent');
    res.json({});
  },
});
class Returns {
  open(_req: Request, res: Response) {
    events.emit('return.opened');
    res.json({});
  }
}

const router = Router();
const invoked = makeInvoker(bills);
router.post('/bills', known, invoked('send'));
router.post('/returns', makeInvoker(Returns)('open'));

express().use('/api', router);

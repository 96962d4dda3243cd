import { EventEmitter } from 'node:events';
import express, { type NextFunction, type Request, type Response } from 'express';

const bus = new EventEmitter();
const app = express();

function audit(_req: Request, _res: Response, next: NextFunction) {
  bus.emit('audited');
  next();
}

const place = async (req: Request, res: Response) => {
  bus.emit('order.placed', req.body);
  res.sendStatus(201);
};

class Orders {
  cancel(req: Request, res: Response) {
    bus.emit('order.cancelled', req.params.id);
    res.end();
  }
  ship = (_req: Request, res: Response) => {
    bus.emit('order.shipped');
    res.end();
  };
  refund(_req: Request, res: Response) {
    bus.emit('order.refunded');
    res.end();
  }
}
const orders = new Orders();
const stock = {
  count(_req: Request, res: Response) {
    bus.emit('stock.counted');
    res.end();
  },
};

app.get('/health', (_req, res) => void res.end());
app.post('/payments', async (req, res) => {
  if (req.body.late) bus.emit('payment.late');
  await Promise.resolve().then(() => bus.emit('payment.received'));
  res.end();
});
app.post('/orders', place);
app.delete('/orders/:id', orders.cancel.bind(orders));
app.patch('/orders/:id', orders.ship);
app.post('/orders/:id/refund', (req, res) => orders.refund(req, res));
app.put('/stock', [audit], stock.count);
app.all(['/a', '/b'], function either(_req, res) {
  bus.emit('either');
  res.end();
});
app
  .route('/carts')
  .get((_req, res) => void res.end())
  .post((_req, res) => {
    bus.emit('cart.opened');
    res.end();
  });
app.use((_req, _res, next) => {
  bus.emit('requested');
  next();
});
app.use('/admin', (_req, _res, next) => {
  bus.emit('admin.requested');
  next();
});
app.listen(3000, () => bus.emit('listening'));

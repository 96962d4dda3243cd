import { EventEmitter } from 'node:events';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';

class Orders {
  constructor(private readonly bus: EventEmitter) {}

  place(id: string) {
    this.bus.emit('order.placed', id);
  }
}

type Env = { Variables: { bus: EventEmitter; orders: Orders } };

const bus = new EventEmitter();
const withOrders = createMiddleware<Env>(async (c, next) => {
  c.set('orders', new Orders(bus));
  await next();
});

export const app = new Hono<Env>();
app.use('*', async (c, next) => {
  c.set('bus', bus);
  await next();
});
app.use(withOrders);
app.post('/orders', (c) => {
  c.var.orders.place('1');
  return c.text('placed');
});
app.delete('/orders', withOrders, (c) => {
  c.get('bus').emit('order.cancelled');
  return c.text('cancelled');
});

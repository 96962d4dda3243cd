import { EventEmitter } from 'node:events';
import { type Context, Hono } from 'hono';
import { users } from './users.js';

const bus = new EventEmitter();
const app = new Hono().basePath('/api');

const place = async (c: Context) => {
  bus.emit('order.placed');
  return c.text('ok');
};

app.get('/health', (c) => c.text('ok'));
app.post('/orders', place);
app
  .put('/stock', (c) => {
    bus.emit('stock.counted');
    return c.text('ok');
  })
  .delete((c) => {
    bus.emit('stock.emptied');
    return c.text('ok');
  });
app.on(['PURGE', 'DELETE'], '/cache', (c) => {
  bus.emit('cache.purged');
  return c.text('ok');
});
app.use(async (_c, next) => {
  bus.emit('requested');
  await next();
});
app.use('/admin/*', async (_c, next) => {
  bus.emit('admin.requested');
  await next();
});
app.route('/users', users);
export default app;

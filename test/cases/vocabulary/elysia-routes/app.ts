import { EventEmitter } from 'node:events';
import { Elysia, t } from 'elysia';
import { Bills } from './bills.js';

const events = new EventEmitter();

const orders = new Elysia({ prefix: '/orders' })
  .decorate('version', 1)
  .post('/', () => events.emit('order.placed'), { body: t.Object({ id: t.String() }) })
  .delete('/:id', ({ params }) => events.emit('order.dropped', params.id));

export const app = new Elysia()
  .onStart(() => undefined)
  .use(orders)
  .group('/admin', (admin) => admin.use(new Bills(events).route()).patch('/settings', () => events.emit('settings.changed')))
  .guard({ headers: t.Object({}) }, (guarded) => guarded.put('/keys', () => events.emit('key.kept')))
  .route('POST', '/hooks', () => events.emit('hook.called'))
  .listen(3000);

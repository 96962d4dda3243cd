import { EventEmitter } from 'node:events';
import { Hono } from 'hono';

const bus = new EventEmitter();

export const users = new Hono<{ Variables: { user: string } }>()
  .post('/', (c) => {
    bus.emit('user.registered');
    return c.text('ok');
  })
  .get('/:id', (c) => c.text(c.req.param('id')));

import { EventEmitter } from 'node:events';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';

const bus = new EventEmitter();
const app = new OpenAPIHono();
const body = { 200: { description: 'ok', content: { 'application/json': { schema: z.object({}) } } } };
const place = createRoute({ method: 'post', path: '/orders/{id}', responses: body });

app.openapi(place, (c) => {
  bus.emit('order.placed', c.req.param('id'));
  return c.json({}, 200);
});
app.openapi(createRoute({ method: 'get', path: '/orders', responses: body }), (c) => {
  bus.emit('orders.listed');
  return c.json({}, 200);
});

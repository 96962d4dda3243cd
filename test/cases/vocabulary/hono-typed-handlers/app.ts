import { EventEmitter } from 'node:events';
import { createRoute, OpenAPIHono, type RouteConfig, type RouteHandler } from '@hono/zod-openapi';

type Env = { Variables: { bus: EventEmitter } };

const bus = new EventEmitter();
export const app = new OpenAPIHono<Env>();
app.use('*', async (c, next) => {
  c.set('bus', bus);
  await next();
});

/** Makes an endpoint of a route and what answers it. */
const endpoint = <R extends RouteConfig>(args: { route: R; handler: RouteHandler<R, Env>; label: (row: Row) => string }) => ({
  mount(to: OpenAPIHono<Env>) {
    to.openapi(args.route, args.handler);
    return args.label;
  },
});

interface Row {
  var: { bus: { emit(name: string): string } };
}

const place = endpoint({
  route: createRoute({ method: 'post', path: '/orders', responses: { 202: { description: 'placed' } } }),
  handler: async (c) => {
    c.var.bus.emit('order.placed');
    return c.body(null, 202);
  },
  label: (row) => row.var.bus.emit('order.labelled'),
});
place.mount(app);

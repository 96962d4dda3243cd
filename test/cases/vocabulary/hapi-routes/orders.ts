import type { Request, ResponseToolkit, ServerRoute } from '@hapi/hapi';
import { bus } from './server';

const place = async (request: Request, h: ResponseToolkit) => {
  bus.emit('order.placed', request.payload);
  return h.response().code(201);
};

class OrdersController {
  async cancel(request: Request) {
    bus.emit('order.cancelled', request.params['id']);
    return null;
  }
}
const controller = new OrdersController();

export const orderRoutes: ServerRoute[] = [
  { method: 'POST', path: '/orders', handler: place },
  { method: 'DELETE', path: '/orders/{id}', handler: controller.cancel },
  { method: 'GET', path: '/orders', handler: () => [] },
];

const fill = () => bus.emit('stock.filled');
const drain = () => bus.emit('stock.drained');

export const stockRoutes: ServerRoute[] = [
  { method: 'PUT', path: '/stock', handler: fill },
  { method: 'DELETE', path: '/stock', handler: drain },
];

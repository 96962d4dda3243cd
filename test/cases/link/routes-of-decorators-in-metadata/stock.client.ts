import { bus } from './orders.controller';

const calls = new Map<string, { requestMethod: 'get' | 'post'; path: string }>();

/** What a client asks another service for: no way in, whatever is kept under the same words. */
const Fetch =
  (path: string): MethodDecorator =>
  (_target, name) => {
    calls.set(String(name), { requestMethod: 'get', path });
  };

export class StockClient {
  @Fetch('/stock/:id')
  load() {
    bus.emit('order.shown');
  }
}

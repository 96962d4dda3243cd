import { forward, send } from './send';

export function place() {
  send({ name: 'envelope.one', message: { head: { name: 'order.placed' } } });
}

export function pay() {
  forward({ envelope: { name: 'envelope.two', message: { head: { name: 'order.paid' }, body: 3 } } });
}

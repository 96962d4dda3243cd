import { notify, notifyLater, notifyNow } from './notify';

export function place() {
  notify({ name: 'order.placed', payload: { label: 'order.unrelated' } });
}

export function pay() {
  const name = 'order.paid';
  notifyLater({ name });
}

export function ship() {
  const message = { payload: 1, name: 'order.shipped' };
  notifyNow(message);
}

import { note, Outbox } from './outbox';

const outbox = new Outbox();

export async function place(orderId: string) {
  await outbox.write({ eventName: 'OrderPlaced', payload: { orderId } });
  await note('order placed by hand');
}

export async function cancel(orderId: string) {
  await outbox.write({ eventName: 'OrderCancelled', payload: { orderId } });
}

/** Nobody here hears of it. */
export async function archive(orderId: string) {
  await outbox.write({ eventName: 'OrderArchived', payload: { orderId } });
}

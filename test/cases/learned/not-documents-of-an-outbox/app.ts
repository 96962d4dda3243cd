import { EventEmitter } from 'node:events';
import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentCreated, onDocumentUpdated } from 'firebase-functions/v2/firestore';

const db = getFirestore();
const bus = new EventEmitter();
bus.on('told', () => {});

export async function place(id: string) {
  await db.collection('orders').add({ id, type: 'gift', status: 'open' });
  await db.collection('outboxes').add({ type: 'order.placed' });
  await db.collection('events').add({ id, type: 'birthday' });
}

/** What an order is like is no event. */
export const orders = onDocumentCreated('orders/{id}', async (event) => {
  if (event.data?.data().status === 'open') bus.emit('told');
  if (event.data?.data().type === 'gift') bus.emit('told');
});

/** A party is no event. */
export const parties = onDocumentCreated('events/{id}', async (event) => {
  if (event.data?.data().type === 'birthday') bus.emit('told');
});

/** Nobody puts this here. */
export const outbox = onDocumentCreated('outbox/{id}', async (event) => {
  if (event.data?.data().type === 'order.placed') bus.emit('told');
});

/** What is changed is not put there. */
export const changed = onDocumentUpdated('outboxes/{id}', async (event) => {
  if (event.data?.after.data().type === 'order.placed') bus.emit('told');
});

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

/** Kinds of meetings and of work, by words with hyphens. */
export const post = async (title: string) => {
  await db.collection('events').add({ type: 'in-person', title });
  await db.collection('jobs').add({ type: 'full-time', title });
  await db.collection('commands').add({ type: 'left-turn', title });
};

export const meetings = onDocumentCreated('events/{id}', async (event) => {
  if (event.data?.data().type === 'in-person') bus.emit('told');
});

export const posted = onDocumentCreated('jobs/{id}', async (event) => {
  if (event.data?.data().type === 'full-time') bus.emit('told');
});

export const turned = onDocumentCreated('commands/{id}', async (event) => {
  if (event.data?.data().type === 'left-turn') bus.emit('told');
});

import { getFirestore } from 'firebase-admin/firestore';

const db = getFirestore();

export async function place(id: string) {
  await db.collection('orders').doc(id).set({ id });
  await db.collection('outbox').add({ type: 'order.placed', payload: { id }, createdAt: new Date() });
}

export async function cancel(id: string) {
  const batch = db.batch();
  batch.update(db.collection('orders').doc(id), { isCancelled: true });
  batch.set(db.collection('outbox').doc(), { type: 'order.cancelled', payload: { id } });
  await batch.commit();
}

export async function pay(id: string) {
  await db.runTransaction(async (tx) => {
    tx.set(db.collection('outbox').doc(), { type: 'order.paid', payload: { id } });
  });
}

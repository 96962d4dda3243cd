import * as functions from 'firebase-functions';
import { getFirestore } from 'firebase-admin/firestore';

export const ship = (id: string) => getFirestore().collection('parcels').add({ id });

export const onOutbox = functions.firestore.document('outbox/{id}').onCreate(async (snap) => {
  const { type, payload } = snap.data();
  if (type === 'order.cancelled') await ship(payload.id);
});

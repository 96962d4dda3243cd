import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import { ship } from './parcels';

const db = getFirestore();

/** What is called events or jobs says so by the names of what happened. */
export const settle = (id: string) => db.collection('events').add({ type: 'InvoiceSettled', id });
export const plan = (id: string) => db.collection('jobs').add({ type: 'mail:send', id });

export const onEvent = onDocumentCreated('events/{id}', async (event) => {
  if (event.data?.data().type === 'InvoiceSettled') await ship(event.data.id);
});

export const onJob = onDocumentCreated('jobs/{id}', async (event) => {
  if (event.data?.data().type === 'mail:send') await ship(event.data.id);
});

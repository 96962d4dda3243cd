import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import { onRequest } from 'firebase-functions/v2/https';
import { cancel, pay, place } from './orders';
import { ship } from './parcels';

const db = getFirestore();

export const outbox = onDocumentCreated('outbox/{id}', async (event) => {
  const row = event.data?.data();
  if (!row) return;
  switch (row.type) {
    case 'order.placed':
      await pay(row.payload.id);
      break;
    case 'order.paid':
      await ship(row.payload.id);
      break;
  }
});

export const api = onRequest(async (request, response) => {
  if (request.method === 'DELETE') await cancel(request.body.id);
  else await place(request.body.id);
  response.end();
});

/** Whatever else comes is kept. */
export const history = onDocumentCreated({ document: 'tenants/{tenant}/outbox/{id}' }, async ({ data }) => {
  await record(data!.data() as OutboxRow);
});

interface OutboxRow {
  type: string;
  payload: { id: string };
}

async function record(row: OutboxRow) {
  if (row.type === 'order.placed') await ship(row.payload.id);
  else await keep(row);
}

async function keep(row: OutboxRow) {
  await db.collection('history').add(row);
}

import { PubSub } from '@google-cloud/pubsub';
import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import { onRequest } from 'firebase-functions/v2/https';
import { onMessagePublished } from 'firebase-functions/v2/pubsub';
import { onSchedule } from 'firebase-functions/v2/scheduler';

const pubsub = new PubSub();

export const place = onRequest({ cors: true }, async (_request, response) => {
  await pubsub.topic('order-placed').publishMessage({ json: {} });
  response.sendStatus(201);
});

export const bill = onMessagePublished({ topic: 'order-placed', region: 'europe-west1' }, async () => {
  await pubsub.topic('order-billed').publishMessage({ json: {} });
});

export const nightly = onSchedule('every day 03:00', async () => {
  await pubsub.topic('night-over').publishMessage({ json: {} });
});

export const welcome = onDocumentCreated('users/{id}', async (event) => {
  if (event.data) await pubsub.topic('user-created').publishMessage({ json: {} });
});

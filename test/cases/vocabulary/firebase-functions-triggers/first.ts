import { PubSub } from '@google-cloud/pubsub';
import * as functions from 'firebase-functions/v1';

const client = new PubSub();
const send = (topic: string) => client.topic(topic).publishMessage({ json: {} });

export const ship = functions.pubsub.topic('order-billed').onPublish(async () => {
  await send('order-shipped');
});

export const changed = functions
  .region('europe-west1')
  .firestore.document('orders/{id}')
  .onUpdate(async () => {
    await send('order-changed');
  });

export const hourly = functions.pubsub
  .schedule('every 1 hours')
  .timeZone('Europe/Berlin')
  .onRun(async () => {
    await send('hour-over');
  });

export const called = functions.https.onCall(async () => {
  await send('called');
});

class Topics {
  topic(name: string) {
    return { onPublish: (run: () => void) => [name, run] };
  }
}
// None of these functions.
export const none = new Topics().topic('order-billed').onPublish(() => {});

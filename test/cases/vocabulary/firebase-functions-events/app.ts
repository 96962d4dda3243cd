import { getEventarc } from 'firebase-admin/eventarc';
import { getFunctions } from 'firebase-admin/functions';
import { onCustomEventPublished } from 'firebase-functions/v2/eventarc';
import { onObjectFinalized } from 'firebase-functions/v2/storage';
import { onTaskDispatched } from 'firebase-functions/v2/tasks';

const channel = getEventarc().channel('projects/shop/locations/europe/channels/orders');

export const upload = onObjectFinalized({ bucket: 'orders' }, async (event) => {
  await channel.publish({ type: 'com.shop.placed', source: 'shop', data: { id: event.data.name } });
});

export const placed = onCustomEventPublished('com.shop.placed', async () => {
  await getFunctions().taskQueue('remind').enqueue({ days: 1 });
});

export const remind = onTaskDispatched({ retryConfig: { maxAttempts: 5 } }, async () => {
  await channel.publish({ type: 'com.shop.reminded', source: 'shop', data: {} });
});

export const reminded = onCustomEventPublished({ eventType: 'com.shop.reminded', region: 'europe-west1' }, () => {
  console.log('reminded');
});

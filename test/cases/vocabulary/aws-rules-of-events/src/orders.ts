import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { say } from './bus';

const client = new EventBridgeClient({});

export const place = async (event: { body: string }): Promise<void> => {
  await client.send(new PutEventsCommand({ Entries: [{ Source: 'orders', DetailType: 'OrderPlaced', Detail: event.body }] }));
  await say('orders', 'ItemsReserved', {});
};

export const charge = async (): Promise<void> => {
  await say('charges', 'CardCharged', {});
  // Who says this is not known.
  await client.send(new PutEventsCommand({ Entries: [{ Source: `${Date.now()}`, DetailType: 'OrderCharged', Detail: '{}' }] }));
};

import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const client = new EventBridgeClient({});

export const handler = async (): Promise<void> => {
  await client.send(new PutEventsCommand({ Entries: [{ Source: 'shop', DetailType: 'OrderRefunded', Detail: '{}' }] }));
};

import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const client = new EventBridgeClient({});

export const bill = async () => {
  await client.send(new PutEventsCommand({ Entries: [{ DetailType: 'OrderPaid', Detail: '{}' }] }));
};

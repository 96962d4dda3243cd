import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const client = new EventBridgeClient({});

export const sweep = async (): Promise<void> => {
  await client.send(new PutEventsCommand({ Entries: [{ Source: 'shop', DetailType: 'Swept', Detail: '{}' }] }));
};

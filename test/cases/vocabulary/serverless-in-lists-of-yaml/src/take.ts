import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const client = new EventBridgeClient({});

export const take = async (): Promise<void> => {
  await client.send(new PutEventsCommand({ Entries: [{ Source: 'payments', DetailType: 'PaymentTaken', Detail: '{}' }] }));
};

import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const client = new EventBridgeClient({});

export const put = (type: string, detail: unknown) =>
  client.send(new PutEventsCommand({ Entries: [{ Source: 'orders', DetailType: type, Detail: JSON.stringify(detail) }] }));

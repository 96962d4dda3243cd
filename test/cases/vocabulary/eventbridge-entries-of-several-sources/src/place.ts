import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const client = new EventBridgeClient({});

export async function place(id: string) {
  const entries = [
    { Source: 'orders', DetailType: 'OrderPlaced', Detail: JSON.stringify({ id }) },
    { Source: 'stock', DetailType: 'StockReserved', Detail: JSON.stringify({ id }) },
  ];
  await client.send(new PutEventsCommand({ Entries: entries }));
}

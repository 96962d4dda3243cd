import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import middy from '@middy/core';

const client = new EventBridgeClient({});

const place = async (event: { body: string }) => {
  await client.send(new PutEventsCommand({ Entries: [{ Source: 'orders', DetailType: 'OrderPlaced', Detail: event.body }] }));
  return { statusCode: 202 };
};

export const main = middy(place);

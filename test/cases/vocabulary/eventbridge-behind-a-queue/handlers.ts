import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { EventBridgeEvent, SQSEvent, SQSHandler } from 'aws-lambda';

interface Paid {
  id: string;
}
const client = new EventBridgeClient({});
const put = (type: string) => client.send(new PutEventsCommand({ Entries: [{ DetailType: type, Detail: '{}' }] }));

export const pay = async () => {
  await put('order.paid');
};

export const handler = async (event: SQSEvent) => {
  for (const record of event.Records) {
    const { detail }: EventBridgeEvent<'order.paid', Paid> = JSON.parse(record.body);
    if (detail.id) await put('order.packed');
  }
};

export const packed: SQSHandler = async ({ Records }) => {
  const all = Records.map((record) => {
    const event = JSON.parse(record.body) as EventBridgeEvent<'order.packed', Paid>;
    return event.detail;
  });
  if (all.length) await put('order.sent');
};

/** What it reads it was not handed by a queue. */
export const read = async (text: string) => {
  const event: EventBridgeEvent<'order.sent', Paid> = JSON.parse(text);
  return event.detail;
};

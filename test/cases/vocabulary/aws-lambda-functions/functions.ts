import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { APIGatewayProxyEvent, APIGatewayProxyHandler, EventBridgeEvent, Handler, ScheduledEvent, SQSEvent, SQSRecord } from 'aws-lambda';

const client = new EventBridgeClient({});
const wrap = <F>(run: F): F => run;

async function put(type: string) {
  await client.send(new PutEventsCommand({ Entries: [{ DetailType: type, Detail: '{}' }] }));
}

export const rent: APIGatewayProxyHandler = async () => {
  await put('boat.rented');
  return { statusCode: 201, body: '' };
};
export async function back(event: APIGatewayProxyEvent) {
  if (event.body) await put('boat.returned');
  return { statusCode: 200, body: '' };
}
export const onRented = async (_event: EventBridgeEvent<'boat.rented', { id: string }>) => {
  await put('boat.cleaned');
};
const drain: Handler<SQSEvent> = async ({ Records }) => {
  for (const record of Records) await one(record, Records);
};
/** Part of another one. */
async function one(record: SQSRecord, _all: SQSEvent['Records']) {
  if (record.body) await count({ Records: [record] });
}
async function count(event: SQSEvent) {
  if (event.Records.length > 1) await put('boat.counted');
}
export const handler = wrap(drain);

export class Nightly {
  async handle(_event: ScheduledEvent) {
    await put('day.over');
  }
}

import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const client = new EventBridgeClient({});
const sqs = new SQSClient({});

export const handler = async (): Promise<void> => {
  await client.send(new PutEventsCommand({ Entries: [{ Source: 'shop', DetailType: 'OrderExpired', Detail: '{}' }] }));
  await sqs.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody: 'swept' }));
};

import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const client = new SQSClient({});

export const second = async () => {
  await client.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody: '' }));
  await client.send(new SendMessageCommand({ QueueUrl: process.env.RETURNS_URL, MessageBody: '' }));
};

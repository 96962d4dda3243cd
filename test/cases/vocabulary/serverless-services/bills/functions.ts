import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const client = new SQSClient({});

export const askBills = async () => {
  await client.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody: '' }));
  await client.send(new SendMessageCommand({ QueueUrl: process.env.BILLS_URL, MessageBody: '' }));
};

export const workBills = async (event: { Records: unknown[] }) => {
  console.log(event.Records.length);
};

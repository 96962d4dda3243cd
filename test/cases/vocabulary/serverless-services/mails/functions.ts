import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const client = new SQSClient({});

export const askMails = async () => {
  await client.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody: '' }));
  await client.send(new SendMessageCommand({ QueueUrl: process.env.MAILS_URL, MessageBody: '' }));
};

export const workMails = async (event: { Records: unknown[] }) => {
  console.log(event.Records.length);
};

import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({});

export const giveBack = async (event: { Records: unknown[] }): Promise<void> => console.log(event.Records.length);

export const sweep = async (): Promise<void> => {
  await sqs.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody: 'swept' }));
};

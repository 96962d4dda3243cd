import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({});

export const enqueue = async (url: string | undefined, body: string): Promise<void> => {
  await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
};

/** Of whichever function. */
export const audit = async (body: string): Promise<void> => {
  await enqueue(process.env.AUDIT_QUEUE_URL, body);
};

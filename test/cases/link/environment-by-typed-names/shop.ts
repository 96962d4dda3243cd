import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { getEnv, type Variable } from './env';

const sqs = new SQSClient({});

const send = async (body: string, url: string): Promise<void> => {
  await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
};

export const place = () => send('placed', getEnv('ORDERS_QUEUE_URL'));
export const bill = () => send('billed', getEnv('BILLS_QUEUE_URL'));

/** Nobody here says which. */
export const resend = (name: Variable['name']) => send('again', getEnv(name));

import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const sqs = new SQSClient({});
const send = (url: string | undefined) => sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: '' }));
export const handler = async () => { await send(process.env.BILLS_URL); await send(process.env.INVOICES_URL); await send(process.env.RECEIPTS_URL); await send(process.env.REFUNDS_URL); };

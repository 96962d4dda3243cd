import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const client = new SQSClient({});

async function bill(event: { detail: { id: string } }) {
  await client.send(new SendMessageCommand({ QueueUrl: process.env.INVOICE_QUEUE_URL, MessageBody: event.detail.id }));
  await client.send(new SendMessageCommand({ QueueUrl: process.env.AUDIT_QUEUE_URL, MessageBody: event.detail.id }));
}

export { bill as main };

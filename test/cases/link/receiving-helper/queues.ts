import { type Message, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const client = new SQSClient({});

export const ORDERS = 'orders';

async function receive(queue: string): Promise<Message[]> {
  const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl: queue }));
  return Messages ?? [];
}

/** Only counts what comes. */
async function count(queue: string) {
  const got = await client.send(new ReceiveMessageCommand({ QueueUrl: queue }));
  console.log(got);
}

export class Worker {
  async poll() {
    for (const message of await receive(ORDERS)) await this.ship(message);
  }

  private async ship(message: Message) {
    await client.send(new SendMessageCommand({ QueueUrl: 'parcels', MessageBody: message.Body }));
  }
}

export const countMails = () => count('mails');

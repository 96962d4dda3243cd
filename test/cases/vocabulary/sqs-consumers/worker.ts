import { Consumer } from 'sqs-consumer';
import { Producer } from 'sqs-producer';

const QUEUE_URL = 'https://sqs.eu-west-1.amazonaws.com/1/orders';

const handle = async () => {
  console.log('handled');
  return undefined;
};

export const consumer = Consumer.create({ queueUrl: QUEUE_URL, handleMessage: handle });

consumer.on('error', (error) => console.error(error));
consumer.start();

const producer = Producer.create({ queueUrl: QUEUE_URL });

export async function place(id: string) {
  await producer.send([{ id, body: id }]);
}

export class Stock {
  private readonly consumer = Consumer.create({
    queueUrl: 'stock',
    handleMessageBatch: async (messages) => this.counted(messages),
  });

  async counted(messages: unknown[]) {
    await producer.send({ id: '1', body: String(messages.length) });
    return undefined;
  }

  start() {
    this.consumer.start();
  }
}

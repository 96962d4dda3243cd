import * as amqp from 'amqplib';

interface Listening {
  topic: string;
  check: { isValid(body: unknown): boolean };
  handler: (body: { data: unknown }) => Promise<void>;
}

export async function listen(listening: Listening): Promise<void> {
  const channel = await (await amqp.connect('amqp://localhost')).createChannel();
  await channel.consume(listening.topic, readerOf(channel, listening), { noAck: false });
}

const readerOf = (channel: amqp.Channel, listening: Listening) => {
  const { topic, check, handler } = listening;
  const read = async (message: amqp.Message | null): Promise<void> => {
    if (!message) return;
    const body = JSON.parse(message.content.toString());
    if (!check.isValid(body)) throw new Error(topic);
    await handler(body);
    channel.ack(message);
  };
  return read;
};

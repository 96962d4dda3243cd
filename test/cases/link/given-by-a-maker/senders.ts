import * as amqp from 'amqplib';

export let channel: amqp.Channel;
export const connect = async (): Promise<void> => {
  channel = await (await amqp.connect('amqp://localhost')).createChannel();
};

export const senderOf = (options: { topic: string }) => {
  const { topic } = options;
  const send = (data: unknown): void => {
    channel.publish(topic, '', Buffer.from(JSON.stringify(data)));
  };
  return send;
};
export const senderLater = async (topic: string) => (data: unknown) => channel.publish(topic, '', Buffer.from(String(data)));

import type { Channel } from 'amqplib';

interface OrderMessage {
  type: string;
  data: { id: string };
}

export async function start(channel: Channel) {
  await channel.consume('orders', async (message) => {
    if (message) await handle(JSON.parse(message.content.toString()) as OrderMessage);
  });
}

async function handle({ type, data }: OrderMessage) {
  switch (type) {
    case 'order.placed':
      return data.id;
    case 'order.paid':
      return data;
  }
}

const send = (channel: Channel, message: OrderMessage) => channel.sendToQueue('orders', Buffer.from(JSON.stringify(message)));

export const place = (channel: Channel, id: string) => send(channel, { type: 'order.placed', data: { id } });
export const pay = (channel: Channel, id: string) => send(channel, { type: 'order.paid', data: { id } });

/** Options are no message. */
interface Options {
  type: string;
}
export function draw({ type }: Options) {
  if (type === 'order.placed') return 1;
  return type === 'order.paid' ? 2 : 3;
}

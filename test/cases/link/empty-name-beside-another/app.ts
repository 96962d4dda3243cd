import { connect } from 'amqplib';

export async function send(key?: string) {
  const channel = await (await connect('amqp://localhost')).createChannel();
  channel.publish('parcels', key || '', Buffer.from(''));
}
export const pack = () => send('packed');

const DUE = process.env.DUE;
export async function due() {
  const channel = await (await connect('amqp://localhost')).createChannel();
  channel.publish('parcels', DUE ? 'due' : '', Buffer.from(''));
}

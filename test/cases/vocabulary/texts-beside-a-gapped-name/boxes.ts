import Redis from 'ioredis';

const client = new Redis();
const subscriber = new Redis();

interface Message {
  command: string;
  from: string;
  text: string;
}

async function sendTo(to: string, command: string, text: string) {
  await client.publish(to, JSON.stringify({ command, text, from: `hosts.${process.pid}` }));
}

/** To whom it goes, the message says that came: what the answer says is no name. */
export async function answer(msg: Message) {
  await sendTo(msg.from, msg.command, `File ${msg.text} was not found`);
}

/** To one of the adapters. */
export async function restart(n: number) {
  await sendTo(`adapters.${n}`, 'restart', `Adapter ${n} starts`);
}

subscriber.psubscribe('*');
subscriber.on('pmessage', (_pattern, _channel, text) => console.log(text));

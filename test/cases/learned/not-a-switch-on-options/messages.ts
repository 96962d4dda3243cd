import { store } from 'some-database';

export interface MessageOptions {
  type: 'text' | 'reply' | 'thread';
  body: string;
}

export async function handleMessage(options: MessageOptions) {
  if (options.type !== 'reply' && options.type !== 'thread') console.log(options.body);
  await keep(options);
}

async function keep(options: MessageOptions) {
  await store.insert(options);
}

export async function reply(body: string) {
  await handleMessage({ type: 'reply', body });
}

export async function open(body: string) {
  await handleMessage({ type: 'thread', body });
}

import { Kafka } from 'kafkajs';
import { type ChatClient } from 'chat-client';

interface ChatMessage {
  type: string;
  body: string;
}

/** What a message is made of says how it is shown. */
export function handleMessage(message: ChatMessage) {
  switch (message.type) {
    case 'text':
      return message.body;
    case 'image':
      return `<img src="${message.body}">`;
    case 'file':
      return `<a href="${message.body}">`;
  }
  return '';
}

export async function answer(client: ChatClient, text: string, picture?: string) {
  await client.createMessage({ type: 'text', body: text });
  if (picture) await client.createMessage({ type: 'image', body: picture });
}

const producer = new Kafka({ brokers: [] }).producer();
export const paid = (id: string) => producer.send({ topic: 'paid', messages: [{ value: id }] });

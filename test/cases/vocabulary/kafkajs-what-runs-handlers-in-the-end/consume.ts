import { Kafka } from 'kafkajs';

const producer = new Kafka({ brokers: ['localhost:9092'] }).producer();

export type Handler = (message: unknown) => Promise<void>;

/** Each calls the other. */
export async function run(message: unknown, handler: Handler, left: number): Promise<void> {
  try {
    await handler(message);
  } catch {
    if (left) await again(message, handler, left - 1);
  }
}

export async function again(message: unknown, handler: Handler, left: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 10));
  await run(message, handler, left);
}

/** Sends something itself. */
export async function orGiveUp(message: unknown, { handler }: { handler: Handler }): Promise<void> {
  try {
    await handler(message);
  } catch {
    await producer.send({ topic: 'given-up', messages: [] });
  }
}

const known = new Set<unknown>();

/** Only tells that something failed. */
export async function noted(message: unknown, { callback }: { callback: Handler }): Promise<void> {
  try {
    known.add(JSON.parse(String(message)));
  } catch {
    await callback(message);
  }
}

/** Only tells how far it is. */
export async function counted(message: unknown, callback: (share: number) => Promise<void>): Promise<void> {
  known.add(message);
  await callback(100);
}

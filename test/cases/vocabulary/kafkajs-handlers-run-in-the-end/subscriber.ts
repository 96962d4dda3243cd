import { AsyncLocalStorage } from 'node:async_hooks';
import { Kafka } from 'kafkajs';

export interface Decoded {
  type: string;
  payload: unknown;
}

export type Handler = (message: Decoded) => Promise<void>;

export interface Options {
  group: string;
  topics: string[];
  handler: Handler;
  decode?: (text: string) => Decoded;
}

interface Given {
  handler: Handler;
  decode: (text: string) => Decoded;
  commit: () => Promise<void>;
  attempts: number;
}

const store = new AsyncLocalStorage<string>();

async function traced<T>(name: string, run: () => Promise<T>): Promise<T> {
  return store.run(name, run);
}

async function withRetries(handler: Handler, message: Decoded, attempts: number): Promise<{ ok: boolean }> {
  for (let i = 0; i < attempts; i++) {
    try {
      await store.run('retry', () => handler(message));
      return { ok: true };
    } catch {}
  }
  return { ok: false };
}

async function consume(raw: { value: string }, given: Given): Promise<void> {
  const message = given.decode(raw.value);
  const outcome = await withRetries(given.handler, message, given.attempts);
  if (outcome.ok) await given.commit();
}

export class Subscriber {
  private readonly kafka = new Kafka({ brokers: ['localhost:9092'] });

  async subscribe(options: Options): Promise<void> {
    const consumer = this.kafka.consumer({ groupId: options.group });
    await consumer.connect();
    await consumer.subscribe({ topics: options.topics });
    await consumer.run({
      eachMessage: async ({ topic, partition, message }) => {
        const raw = { value: String(message.value) };
        await traced(`${topic} ${partition}`, () =>
          consume(raw, {
            handler: options.handler as Handler,
            decode: options.decode ?? JSON.parse,
            commit: async () => {},
            attempts: 3,
          }),
        );
      },
    });
  }
}

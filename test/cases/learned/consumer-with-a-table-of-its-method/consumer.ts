import { type Consumer, Kafka } from 'kafkajs';

export interface EventHandler {
  eventType: string;
  handle: (value: Record<string, unknown>) => Promise<void>;
}

export interface Subscription {
  topic: string;
  handlers: EventHandler[];
}

const kafka = new Kafka({ brokers: [] });

/** Runs what it is told for each message. */
export class Consumers {
  async consume(options: { topic: string; handler: (value: Record<string, unknown>) => Promise<void> }): Promise<void> {
    const consumer: Consumer = kafka.consumer({ groupId: 'g' });
    await consumer.subscribe({ topic: options.topic });
    await consumer.run({
      eachMessage: async ({ message }) => {
        await options.handler(JSON.parse(message.value!.toString()));
      },
    });
  }
}

export abstract class BaseConsumer {
  constructor(private readonly consumers: Consumers) {}

  abstract start(): Promise<void>;

  protected async subscribe(config: Subscription): Promise<void> {
    const handlers = new Map<string, EventHandler['handle']>();
    for (const handler of config.handlers) handlers.set(handler.eventType, handler.handle);
    await this.consumers.consume({
      topic: config.topic,
      handler: async (value) => {
        const eventType = value.eventType as string;
        const handle = handlers.get(eventType);
        if (handle) await handle(value);
      },
    });
  }
}

/** What makes topics sends nothing. */
export async function makeTopics(): Promise<void> {
  const topics = ['order.events', 'order.events.dlq'];
  await kafka.admin().createTopics({ topics: topics.map((topic) => ({ topic, numPartitions: 1 })) });
}

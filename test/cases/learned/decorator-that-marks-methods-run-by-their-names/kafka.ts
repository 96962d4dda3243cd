import type { Kafka } from 'kafkajs';

const SUBSCRIPTIONS = 'subscriptions';
export function Subscription(options: { topic: string }) {
  return (target: object, method: string): void => {
    const all = Reflect.getMetadata(SUBSCRIPTIONS, target.constructor) ?? [];
    Reflect.defineMetadata(SUBSCRIPTIONS, [...all, { ...options, method }], target.constructor);
  };
}

export class Consumers {
  private readonly methods: Record<string, Record<string, any>> = {};
  constructor(
    private readonly kafka: Kafka,
    ...consumers: object[]
  ) {
    for (const target of consumers) {
      for (const { topic, method } of Reflect.getMetadata(SUBSCRIPTIONS, target.constructor) ?? []) {
        this.methods[topic] ??= {};
        this.methods[topic][method] = target;
      }
    }
    void this.start();
  }

  private async start(): Promise<void> {
    const consumer = this.kafka.consumer({ groupId: 'shop' });
    await consumer.subscribe({ topics: Object.keys(this.methods) });
    await consumer.run({
      eachMessage: async ({ topic, message }) => {
        const targets = this.methods[topic];
        for (const method in targets) targets[method][method](message.value);
      },
    });
  }
}

declare global {
  namespace Reflect {
    function getMetadata(key: string, target: object): any;
    function defineMetadata(key: string, value: unknown, target: object): void;
  }
}

import { Consumer, Kafka } from 'kafkajs';
export const SUBSCRIBERS = new Map();
export const OBJECTS = new Map();
export function SubscribeTo(topic: string) {
  return (target: { [x: string]: any }, propertyKey: string, descriptor: any) => {
    const method = target[propertyKey];
    SUBSCRIBERS.set(topic, method);
    return descriptor;
  };
}
export class KafkaService {
  private consumer: Consumer;
  private deserializer: any;
  private topicOffsets = new Map();
  constructor() { this.consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'a' }); }
  async onModuleInit() {
    SUBSCRIBERS.forEach((functionRef, topic) => { this.subscribe(topic); });
    this.bind();
  }
  private async offsets() {
    const topics = SUBSCRIBERS.keys();
    for await (const topic of topics) { this.topicOffsets.set(topic, 1); }
  }
  private async subscribe(topic: string) { await this.consumer.subscribe({ topic, fromBeginning: false }); }
  subscribeToResponseOf<T>(topic: string, instance: T) { OBJECTS.set(topic, instance); }
  private bind() {
    this.consumer.run({
      eachMessage: async ({ topic, partition, message }) => {
        const self = OBJECTS.get(topic);
        const callback = SUBSCRIBERS.get(topic);
        try {
          const { timestamp, response, key } = await this.deserializer.deserialize(message, { topic });
          await callback.apply(self, [response, key, timestamp, partition]);
        } catch (e) { return; }
      },
    });
  }
}

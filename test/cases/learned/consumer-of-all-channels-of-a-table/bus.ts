import { type Consumer, type EachMessagePayload, Kafka, type Producer } from 'kafkajs';

type Hear = (data: any) => Promise<void>;

export class Bus {
  private static one: Bus;
  private readonly producer: Producer;
  private readonly consumer: Consumer;
  private readonly hearing = new Map<string, Hear[]>();

  private constructor() {
    const kafka = new Kafka({ brokers: [] });
    this.producer = kafka.producer();
    this.consumer = kafka.consumer({ groupId: 'doors' });
  }
  static get() {
    return (this.one ??= new Bus());
  }
  async publish(topic: string, data: unknown) {
    await this.producer.send({ topic, messages: [{ value: JSON.stringify(data) }] });
  }
  on(topic: string, hear: Hear) {
    const list = this.hearing.get(topic) || [];
    list.push(hear);
    this.hearing.set(topic, list);
    return this;
  }
  async start() {
    for (const topic of this.hearing.keys()) await this.consumer.subscribe({ topic });
    await this.consumer.run({ eachMessage: (given) => this.received(given) });
  }
  private async received({ topic, message }: EachMessagePayload) {
    const data = JSON.parse(String(message.value));
    for (const hear of this.hearing.get(topic) ?? []) await hear(data);
  }
}

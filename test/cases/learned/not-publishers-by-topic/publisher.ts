import { Kafka } from 'kafkajs';

export class StreamPublisher {
  private readonly producer = new Kafka({ brokers: [] }).producer();
  constructor(private readonly stream: { topic: string }) {}
  async publishRaw(payload: unknown, key: string) {
    await this.send(payload, key);
  }
  private async send(payload: unknown, key: string) {
    const { topic } = this.stream;
    await this.producer.send({ topic, messages: [{ key, value: JSON.stringify(payload) }] });
  }
}

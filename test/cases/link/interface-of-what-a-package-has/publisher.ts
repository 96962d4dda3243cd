import { Kafka } from 'kafkajs';

export interface Sends {
  send(record: { topic: string; messages: { value: string }[] }): Promise<unknown>;
}

export interface Client {
  producer(): Sends;
}

export const createClient = (): Client => new Kafka({ brokers: [] });

export class FactPublisher {
  private readonly producer: Sends;

  constructor(
    client: Client,
    private readonly topic = 'facts',
  ) {
    this.producer = client.producer();
  }

  async publish(fact: string) {
    await this.producer.send({ topic: this.topic, messages: [{ value: fact }] });
  }
}

export const publisher = new FactPublisher(createClient());

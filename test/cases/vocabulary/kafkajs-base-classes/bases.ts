import type { Consumer, KafkaMessage, Producer } from 'kafkajs';

export enum Topics {
  Lent = 'book:lent',
  Returned = 'book:returned',
  Lost = 'book:lost',
}
interface Message {
  topic: Topics;
  data: unknown;
}
export interface Lent {
  topic: Topics.Lent;
  data: { book: string };
}
export interface Returned {
  topic: Topics.Returned;
  data: { book: string; late: boolean };
}
export interface Lost {
  topic: Topics.Lost;
  data: { book: string };
}

export abstract class Reader<T extends Message> {
  abstract topic: T['topic'];
  abstract read(data: T['data'], message: KafkaMessage): Promise<void>;
  constructor(private readonly consumer: Consumer) {}

  async start() {
    await this.consumer.subscribe({ topic: this.topic });
    await this.consumer.run({
      eachMessage: async ({ message }) => {
        const data = this.parse(message);
        await this.read(data, message);
      },
    });
  }
  private parse(message: KafkaMessage): T['data'] {
    return JSON.parse(String(message.value));
  }
}

export abstract class Writer<T extends Message> {
  abstract readonly topic: T['topic'];
  constructor(private readonly producer: Producer) {}

  async write(data: T['data']) {
    try {
      await this.producer.send({ topic: this.topic, messages: [{ value: JSON.stringify(data) }] });
    } catch (e) {
      console.error(e);
    }
  }
}

import type { Consumer, Producer } from 'kafkajs';

export interface Happening {
  name: string;
  about: string;
  id: string;
}
export interface Reader<T extends Happening> {
  reads: string;
  handle(one: T): void;
}
export class Envelope {
  constructor(
    readonly name: string,
    readonly payload: unknown,
  ) {}
}

export class BrokerBus {
  constructor(
    private readonly readers: Reader<Happening>[],
    private readonly consumer: Consumer,
    private readonly producer: Producer,
  ) {}

  async publish(topic: string, envelope: Envelope): Promise<void> {
    await this.producer.send({ topic, messages: [{ value: JSON.stringify(envelope) }] });
  }

  async listen(): Promise<void> {
    await this.consumer.run({
      eachMessage: async ({ message }) => {
        const envelope = JSON.parse(String(message.value));
        const readers = this.readers.filter((reader) => reader.reads === envelope.name);
        for (const reader of readers) reader.handle(envelope.payload);
      },
    });
  }
}

export class History {
  constructor(private readonly bus: BrokerBus) {}
  async save(all: Happening[]): Promise<void> {
    for (const one of all) await this.bus.publish(one.about, new Envelope(one.name, one));
  }
}

import { JSONCodec, type NatsConnection } from 'nats';

export abstract class Happening {
  constructor(readonly context: string) {}
}
export interface Reader<T extends Happening> {
  readonly event: { name: string };
  readonly context: string;
  handle(one: T): Promise<void>;
}
export interface Bus {
  publish(all: Happening | Happening[]): Promise<void>;
  subscribe(topic: string, reader: Reader<Happening>): Promise<void>;
}

const codec = JSONCodec<Happening>();

export class NatsBus implements Bus {
  constructor(private readonly nats: NatsConnection) {}

  async publish(given: Happening | Happening[]): Promise<void> {
    const all = Array.isArray(given) ? given : [given];
    await Promise.all(all.map(async (one) => this.nats.publish(NatsBus.topicOfEvent(one), codec.encode(one))));
  }

  async subscribe(topic: string, reader: Reader<Happening>): Promise<void> {
    const coming = this.nats.subscribe(topic);
    (async () => {
      for await (const message of coming) await this.received(reader, codec.decode(message.data));
    })();
  }

  private async received(reader: Reader<Happening>, one: Happening): Promise<void> {
    await reader.handle(one);
  }

  static topicOfReader(reader: Reader<Happening>): string {
    return `Happenings_${reader.context}.${reader.event.name}`;
  }
  static topicOfEvent(one: Happening): string {
    return `Happenings_${one.context}.${one.constructor.name}`;
  }
}

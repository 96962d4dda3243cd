import { Kafka } from 'kafkajs';
interface Event {
  name: string;
  data: unknown;
}
interface Subscriber {
  eventName: string;
  handle(event: Event): Promise<void>;
}
const kafka = new Kafka({ brokers: [] });
export class Bus {
  private subs = new Map<string, Subscriber>();
  private producer = kafka.producer();
  private consumer = kafka.consumer({ groupId: 'a' });
  register(s: Subscriber) {
    this.subs.set(s.eventName, s);
  }
  async run() {
    await this.consumer.subscribe({ topic: 'all' });
    await this.consumer.run({
      eachMessage: async ({ message }) => {
        const event: Event = JSON.parse(String(message.value));
        await this.subs.get(event.name)?.handle(event);
      },
    });
  }
  async publish(events: Event[]) {
    await this.producer.send({ topic: 'all', messages: events.map((e) => ({ key: e.name, value: JSON.stringify(e) })) });
  }
}
export class OnPlaced implements Subscriber {
  eventName = 'placed';
  constructor(private bus: Bus) {}
  async handle() {
    await this.bus.publish([{ name: 'reserved', data: 1 }]);
  }
}
export class OnReserved implements Subscriber {
  eventName = 'reserved';
  async handle() {}
}
export async function place(bus: Bus) {
  await bus.publish([{ name: 'placed', data: {} }]);
}
const bus = new Bus();
bus.register(new OnPlaced(bus));
bus.register(new OnReserved());

import { type Consumer, Kafka, type KafkaMessage, type Producer } from 'kafkajs';
import { BASE } from './config';
import { ImportDone, KEYS, MAPPING, PersonAdded, PersonRenamed } from './events';

type Type = new (...args: never[]) => object;
type Handler = (event: object, alive: () => void) => Promise<void>;

export class KafkaBus {
  private readonly handlers: Map<Type, Handler[]> = new Map();
  private readonly consumer: Consumer;
  private readonly producer: Producer;

  constructor(kafka: Kafka) {
    this.consumer = kafka.consumer({ groupId: 'app' });
    this.producer = kafka.producer();
  }

  async start() {
    await this.consumer.subscribe({ topics: KEYS.map((key) => BASE + MAPPING[key].topic) });
    await this.consumer.run({ eachMessage: async ({ message, heartbeat }) => this.take(message, heartbeat) });
  }

  subscribe(type: Type, handler: Handler) {
    const all = this.handlers.get(type) ?? [];
    all.push(handler);
    this.handlers.set(type, all);
  }

  async take(message: KafkaMessage, heartbeat: () => void) {
    const key = message.headers?.['key']?.toString();
    if (!key || !(key in MAPPING)) return;
    const { type } = MAPPING[key];
    const event = Object.assign(new type(), JSON.parse(String(message.value)));
    for (const handler of this.handlers.get(type) ?? []) {
      try {
        await handler(event, heartbeat);
      } catch {
        await this.bury(event);
      }
    }
  }

  async publish(event: object) {
    const key = KEYS.find((one) => MAPPING[one].type === event.constructor);
    if (!key) return;
    await this.send(event, key, BASE + MAPPING[key].topic);
  }

  /** What failed goes where nobody here reads. */
  async bury(event: object) {
    const key = KEYS.find((one) => MAPPING[one].type === event.constructor);
    if (key) await this.send(event, key, `${BASE}dead`);
  }

  private async send(event: object, key: string, topic: string) {
    console.log(event.constructor.name);
    await this.producer.send({ topic, messages: [{ value: JSON.stringify(event), headers: { key } }] });
  }
}

const bus = new KafkaBus(new Kafka({ brokers: [] }));

export class Persons {
  async add(name: string) {
    await bus.publish(new PersonAdded(name));
  }
  async rename(name: string) {
    if (name) await bus.publish(new PersonRenamed(name));
  }
  async load(file: string) {
    await bus.publish(new ImportDone(file));
  }
}

bus.subscribe(PersonAdded, async () => {
  await new Persons().rename('x');
});
bus.subscribe(PersonRenamed, async () => console.log('renamed'));

import { Kafka } from 'kafkajs';
const kafka = new Kafka({ brokers: [] });
type Handler = (message: any) => Promise<void>;
export class KafkaService {
  private handlers = new Map<string, Handler>();
  private producer = kafka.producer();
  private consumer = kafka.consumer({ groupId: 'a' });
  async subscribe(topic: string, handler: Handler) {
    await this.consumer.subscribe({ topic });
    this.handlers.set(topic, handler);
  }
  async start() {
    await this.consumer.run({
      eachMessage: async ({ topic, message }) => {
        const handler = this.handlers.get(topic);
        if (handler) await handler(JSON.parse(message.value!.toString()));
      },
    });
  }
  async emit(topic: string, payload: unknown) {
    await this.producer.send({ topic, messages: [{ value: JSON.stringify(payload) }] });
  }
}
export class Orders {
  constructor(private k: KafkaService) {}
  async place() {
    await this.k.emit('orders.placed', {});
  }
}
export class Stock {
  constructor(private k: KafkaService) {}
  async init() {
    await this.k.subscribe('orders.placed', (m) => this.reserve(m));
    await this.k.subscribe('stock.reserved', this.log);
  }
  async reserve(m: any) {
    await this.k.emit('stock.reserved', m);
  }
  async log(m: any) {}
}

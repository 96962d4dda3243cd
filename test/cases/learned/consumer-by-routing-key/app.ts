import amqp, { type Channel } from 'amqplib';
export abstract class IntegrationEvent {
  abstract readonly eventName: string;
  constructor(readonly data: object) {}
}
export class OrderPlaced extends IntegrationEvent {
  readonly eventName = 'OrderPlaced';
}
export class StockReserved extends IntegrationEvent {
  readonly eventName = 'StockReserved';
}
interface Handler<T extends IntegrationEvent> {
  handle(event: T): Promise<void>;
}
export class RabbitBus {
  private channel!: Channel;
  private handlers = new Map<string, Handler<any>[]>();
  async init() {
    const c = await amqp.connect('x');
    this.channel = await c.createChannel();
    const q = await this.channel.assertQueue('svc');
    await this.channel.consume(q.queue, async (msg) => {
      if (!msg) return;
      const event = JSON.parse(msg.content.toString());
      const list = this.handlers.get(event.eventName) || [];
      for (const h of list) await h.handle(event);
      this.channel.ack(msg);
    });
  }
  async subscribe<T extends IntegrationEvent>(eventName: string, handler: Handler<T>) {
    const list = this.handlers.get(eventName) || [];
    list.push(handler);
    this.handlers.set(eventName, list);
    await this.channel.bindQueue('svc', 'exchange', eventName);
  }
  async publish(event: IntegrationEvent) {
    this.channel.publish('exchange', event.eventName, Buffer.from(JSON.stringify(event)));
  }
}
export class ReserveStock implements Handler<OrderPlaced> {
  constructor(private bus: RabbitBus) {}
  async handle(event: OrderPlaced) {
    await this.bus.publish(new StockReserved({}));
  }
}
export class Notify implements Handler<StockReserved> {
  async handle(event: StockReserved) {}
}
export async function place(bus: RabbitBus) {
  await bus.publish(new OrderPlaced({}));
}
export async function main() {
  const bus = new RabbitBus();
  await bus.init();
  await bus.subscribe('OrderPlaced', new ReserveStock(bus));
  await bus.subscribe('StockReserved', new Notify());
}

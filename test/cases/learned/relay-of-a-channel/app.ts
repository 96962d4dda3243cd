import { EventEmitter } from 'node:events';
import Redis from 'ioredis';
interface Message {
  type: string;
  payload: unknown;
}
export class RedisBus {
  private pub = new Redis();
  private sub = new Redis();
  private emitter = new EventEmitter();
  async start() {
    await this.sub.subscribe('events');
    this.sub.on('message', (_channel, text) => {
      const message = JSON.parse(text) as Message;
      this.emitter.emit(message.type, message.payload);
    });
  }
  on(type: string, handler: (payload: any) => void) {
    this.emitter.on(type, handler);
  }
  async publish(type: string, payload: unknown) {
    await this.pub.publish('events', JSON.stringify({ type, payload }));
  }
}
const bus = new RedisBus();
export class Orders {
  async place() {
    await bus.publish('order.placed', {});
  }
}
export class Stock {
  constructor() {
    bus.on('order.placed', this.reserve.bind(this));
    bus.on('stock.reserved', this.log.bind(this));
  }
  async reserve() {
    await bus.publish('stock.reserved', {});
  }
  log(x: unknown) {}
}

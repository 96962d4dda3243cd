import { EventBus, type Handler } from './bus';
import { OrderPaid, OrderPlaced, OrderShipped } from './events';

export class Pays implements Handler<OrderPlaced> {
  async handle() {
    await bus.publish(new OrderPaid('1'));
  }
}
export class Ships implements Handler<OrderPaid> {
  async handle() {
    await bus.publish(new OrderShipped('1'));
  }
}
export class Thanks implements Handler<OrderShipped> {
  async handle() {}
}

export const bus = new EventBus();

export class Registry {
  constructor(private readonly events: EventBus) {}

  async registerAll() {
    await this.register(Pays, ['OrderPlaced']);
    await this.register(Ships, ['OrderPaid']);
    await this.register(Thanks, ['OrderPaid', 'OrderShipped']);
  }

  async register(handlerClass: any, types: string[]) {
    for (const type of types) {
      const eventClass = await this.classOf(type);
      if (eventClass) {
        const handler = new handlerClass();
        this.events.subscribe(eventClass, handler);
      }
    }
  }

  private async classOf(type: string): Promise<(new (...args: any[]) => any) | undefined> {
    switch (type) {
      case 'OrderPlaced':
        return OrderPlaced;
      case 'OrderPaid':
        return OrderPaid;
      case 'OrderShipped': {
        const { OrderShipped } = await import('./events');
        return OrderShipped;
      }
      default:
        return undefined;
    }
  }
}

export async function start() {
  await new Registry(bus).registerAll();
  await bus.publish(new OrderPlaced('1'));
}

import EventEmitter2 from 'eventemitter2';
export abstract class DomainEvent { readonly id = 1; }
export class OrderPlaced extends DomainEvent {}
export class OrderPaid extends DomainEvent {}
export abstract class EventHandler {
  abstract EVENT_NAME: string;
  abstract handle(event: DomainEvent): Promise<void>;
}
export abstract class EventBus {
  abstract publish(event: DomainEvent): Promise<void>;
  abstract subscribe(handler: EventHandler): void;
}
export class InMemoryEventBus extends EventBus {
  private readonly emitter = new EventEmitter2();
  async publish(event: DomainEvent) {
    await this.emitter.emitAsync(event.constructor.name, event);
  }
  subscribe(handler: EventHandler) {
    this.emitter.on(handler.EVENT_NAME, handler.handle.bind(handler));
  }
}
export class MailOnPlaced extends EventHandler {
  EVENT_NAME = OrderPlaced.name;
  async handle(event: OrderPlaced) { console.log(event); }
}
export class ShipOnPaid extends EventHandler {
  EVENT_NAME = OrderPaid.name;
  async handle(event: OrderPaid) { console.log(event); }
}
const all: Array<new (...args: any[]) => EventHandler> = [MailOnPlaced, ShipOnPaid];
export function main(container: any) {
  const bus = container.resolve('bus') as EventBus;
  all.forEach((handler) => {
    const instance: EventHandler = container.register(handler.name, handler).resolve(handler.name);
    bus.subscribe(instance);
  });
  return { place: () => bus.publish(new OrderPlaced()), pay: () => bus.publish(new OrderPaid()) };
}

import { EventEmitter } from 'node:events';
export abstract class DomainEvent { abstract readonly eventName: string; }
export class OrderPlaced extends DomainEvent { readonly eventName = 'order.placed'; }
export class OrderPaid extends DomainEvent { readonly eventName = 'order.paid'; }
export abstract class EventHandler {
  abstract EVENT_NAME: string;
  abstract handle(event: DomainEvent): Promise<void>;
}
export abstract class EventBus {
  abstract publish(event: DomainEvent): Promise<void>;
  abstract subscribe(handler: EventHandler): void;
}
export class InMemoryEventBus extends EventBus {
  private readonly emitter = new EventEmitter();
  async publish(event: DomainEvent) {
    this.emitter.emit(event.eventName, event);
  }
  subscribe(handler: EventHandler) {
    this.emitter.on(handler.EVENT_NAME, (event) => handler.handle(event));
  }
}
export class MailOnPlaced extends EventHandler {
  EVENT_NAME = 'order.placed';
  async handle(event: OrderPlaced) { console.log(event); }
}
export class ShipOnPaid extends EventHandler {
  EVENT_NAME = 'order.paid';
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

import { bus, type Happening } from './bus';

export abstract class Handler<T extends Happening> {
  constructor() {
    bus.subscribe(this.eventName, (e) => this.handle(e as T));
  }
  abstract get eventName(): string;
  abstract handle(e: T): void;
}
export class Stock extends Handler<Happening> {
  get eventName() {
    return 'order.placed';
  }
  handle() {
    bus.publish({ name: 'stock.low' });
  }
}
export class Purchase extends Handler<Happening> {
  get eventName() {
    return 'stock.low';
  }
  handle() {}
}
export function order() {
  bus.publish({ name: 'order.placed' });
}

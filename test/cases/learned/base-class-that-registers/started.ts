import { bus, type Happening } from './bus';

export abstract class Reaction {
  protected abstract readonly on: string;
  start() {
    bus.subscribe(this.on, this.react.bind(this));
  }
  abstract react(e: Happening): void;
}
export class Invoice extends Reaction {
  protected readonly on = 'order.placed';
  react() {
    bus.publish({ name: 'invoice.sent' });
  }
}
export class Thanks extends Reaction {
  protected readonly on = 'invoice.sent';
  react() {}
}
export function boot() {
  for (const reaction of [new Invoice(), new Thanks()]) reaction.start();
}

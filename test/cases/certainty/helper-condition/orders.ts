import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(
    private readonly emitter: EventEmitter2,
    private readonly enabled: boolean,
  ) {}

  place() {
    this.announce('order.placed');
  }

  pay(amount: number) {
    if (amount > 0) {
      this.announce('order.paid');
    }
  }

  private announce(name: string) {
    if (this.enabled) {
      this.emitter.emit(name);
    }
  }
}

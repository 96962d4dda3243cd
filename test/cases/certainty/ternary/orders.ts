import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  async settle(amount: number) {
    return amount > 0 ? await this.paid() : this.unpaid();
  }

  place(paid: boolean, urgent: boolean) {
    if (paid ? urgent : false) this.emitter.emit('order.placed');
  }

  private async paid() {
    this.emitter.emit('order.paid');
  }

  private unpaid() {
    this.emitter.emit('order.unpaid');
  }
}

import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  place(order: { valid: boolean; paid: boolean }) {
    if (
      order.valid &&
      order.paid
    ) {
      this.emitter.emit('order.placed');
    }
  }
}

export class Mailer {
  @OnEvent('order.placed')
  onOrderPlaced() {}
}

import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  place() {
    this.events.emit('order.placed');
  }
  pay() {
    this.events.emit(['order', 'paid']);
  }
}

export class Mailer {
  @OnEvent(['order', 'placed'])
  onPlaced() {}

  @OnEvent('order.paid')
  onPaid() {}

  @OnEvent(['order', '*'])
  onOrder() {}
}

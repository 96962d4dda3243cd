import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  place() {
    this.events.emit('order.placed');
  }
}

export class Mailer {
  @OnEvent('order.placed')
  @OnEvent('invoice.**')
  onPlaced() {}

  @OnEvent('order.*')
  onOrder() {}
}

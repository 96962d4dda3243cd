import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  run() {
    this.events.emit('order.placed');
    this.events.emit('order.item.added');
    this.events.emit('user.created');
  }
}

export class Audit {
  @OnEvent('order.*')
  onOrder() {}

  @OnEvent('order.**')
  onAnyOfOrder() {}

  @OnEvent('**')
  onAll() {}

  @OnEvent('invoice.*')
  onInvoice() {}
}

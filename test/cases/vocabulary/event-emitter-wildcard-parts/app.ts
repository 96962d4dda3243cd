import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  run() {
    this.events.emit('order');
    this.events.emit('order.placed');
    this.events.emit('order.item.added');
  }
}

export class Audit {
  @OnEvent('*')
  onOnePart() {}

  @OnEvent('*.placed')
  onPlaced() {}

  @OnEvent('order.*.added')
  onAdded() {}

  @OnEvent('order.**')
  onOrder() {}

  @OnEvent('**.added')
  onAnyAdded() {}
}

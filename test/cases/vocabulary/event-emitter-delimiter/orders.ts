import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  place() {
    this.events.emit('order:placed');
    this.events.emit('order:item.v2:added');
  }
}

export class Audit {
  @OnEvent('order:*')
  onOrder() {}

  @OnEvent('order:**')
  onAnyOfOrder() {}
}

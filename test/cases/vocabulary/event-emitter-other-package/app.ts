import { OnEvent } from '@acme/analytics';
import { EventEmitter2 } from '@nestjs/event-emitter';

export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  @OnEvent('order.placed')
  tracked() {}
  place() {
    this.events.emit('order.placed');
  }
}

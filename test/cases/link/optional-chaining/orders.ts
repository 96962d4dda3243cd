import { Optional } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

export class Orders {
  constructor(
    private readonly events: EventEmitter2,
    @Optional() private readonly emitter?: EventEmitter2,
  ) {}

  place() {
    this.events.emit('order.placed');
  }

  pay() {
    this.emitter?.emit('order.paid');
  }
}

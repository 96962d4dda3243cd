import { EventEmitter2 } from '@nestjs/event-emitter';

export class Shop {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  run() {
    this.eventEmitter.emit('order.placed');
    this.eventEmitter.emit('order.item.added');
    this.eventEmitter.emit('user.created');
  }
}

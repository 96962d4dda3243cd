import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Shop {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    this.eventEmitter.emit('order.placed');
  }
}

export class Audit {
  @OnEvent('invoice.*')
  invoices() {}
}

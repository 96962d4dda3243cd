import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Stock {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  @OnEvent('order.placed')
  onOrderPlaced({ left, count }: { left: number; count: number }) {
    if (left < count) {
      this.eventEmitter.emit('stock.short');
      return;
    }
    this.eventEmitter.emit('stock.reserved');
  }
}

import { Injectable } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

@Injectable()
export class Stock {
  constructor(private readonly events: EventEmitter2) {}
  @OnEvent('order.placed')
  onPlaced(id: string) {
    if (id) this.reserve(id);
  }
  reserve(id: string) {
    this.events.emit('stock.reserved', id);
  }
}

import { Inject } from '@nestjs/common';
import { EventEmitter2 as Bus, OnEvent as Hears } from '@nestjs/event-emitter';

export class Orders {
  @Inject(Bus)
  private readonly bus: Bus;

  place() {
    this.bus.emit('order.placed');
  }

  @Hears('order.placed')
  onPlaced() {
    this.bus.emit('order.stored');
  }
}

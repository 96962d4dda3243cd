import { EventEmitter2 as Bus, OnEvent as Hears } from '@nestjs/event-emitter';
import * as nest from '@nestjs/event-emitter';

export class Mail {
  @Hears('order.placed')
  placed() {}

  @nest.OnEvent('order.paid')
  paid() {}
}

export class Orders {
  constructor(
    private readonly bus: Bus,
    private readonly other: nest.EventEmitter2,
  ) {}
  place() {
    this.bus.emit('order.placed');
  }
  pay() {
    this.other.emit('order.paid');
  }
}

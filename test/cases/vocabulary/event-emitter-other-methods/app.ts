import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Desk {
  constructor(private readonly events: EventEmitter2) {}
  tidy() {
    this.events.off('order.placed', this.onPlaced);
    this.events.removeListener('order.placed', this.onPlaced);
    this.events.removeAllListeners('order.paid');
    this.events.listeners('order.lost');
    if (this.events.hasListeners('order.found')) this.events.setMaxListeners(20);
    return this.events.listenerCount('order.seen') + this.events.eventNames().length;
  }
  private onPlaced = () => {};
}

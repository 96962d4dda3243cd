import { Inject, Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { EVENTS, type EventsPort } from './port';

@Injectable()
export class Orders {
  constructor(@Inject(EventEmitter2) private readonly events: EventsPort) {}
  place() {
    this.events.emit('order.placed');
  }
}

@Injectable()
export class Payments {
  constructor(@Inject(EVENTS) private readonly events: EventsPort) {}
  pay() {
    this.events.emit('order.paid');
  }
}

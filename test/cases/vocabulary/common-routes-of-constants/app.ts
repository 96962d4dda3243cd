import { Controller, Get, Post } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { BASE, Route } from './routes';

@Controller(`${BASE}/orders`)
export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  @Post(Route.Pay)
  pay() {
    this.events.emit('order.paid');
  }
  @Get(`:id/${BASE}`)
  see() {
    this.events.emit('order.seen');
  }
}

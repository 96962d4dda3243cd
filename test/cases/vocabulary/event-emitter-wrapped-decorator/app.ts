import { applyDecorators } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

const OnOrder = (what: string) => applyDecorators(OnEvent(`order.${what}`, { async: true }));

export class Mailer {
  constructor(private readonly events: EventEmitter2) {}
  @OnOrder('placed')
  onPlaced() {}
  place() {
    this.events.emit('order.placed');
  }
}

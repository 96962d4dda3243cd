import { EventsHandler } from '@nestjs/cqrs';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { BaseHandler } from './base.handler';
import { OrderPlaced } from './events';

@EventsHandler(OrderPlaced)
export class ReserveStock extends BaseHandler<OrderPlaced> {
  constructor(private readonly emitter: EventEmitter2) {
    super();
  }

  protected async react(event: OrderPlaced) {
    this.emitter.emit('stock.reserved', event.id);
  }
}

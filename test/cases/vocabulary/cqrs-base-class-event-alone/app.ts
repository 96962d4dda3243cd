import { EventsHandler } from '@nestjs/cqrs';

export abstract class OrderEvent {}

@EventsHandler(OrderEvent)
export class Audit {
  handle(_event: OrderEvent) {}
}

import { Scope } from '@nestjs/common';
import { CommandHandler, EventsHandler, QueryHandler } from '@nestjs/cqrs';

export class OrderPlaced {}
export class Pay {}
export class FindOrder {}

@EventsHandler(OrderPlaced, { scope: Scope.REQUEST })
export class Audit {
  handle() {}
}
@CommandHandler(Pay, { scope: Scope.TRANSIENT })
export class PayHandler {
  execute() {}
}
@QueryHandler(FindOrder, { scope: Scope.REQUEST })
export class FindOrderHandler {
  execute() {}
}

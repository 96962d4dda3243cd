import { EventsHandler, type ICommand, ofType, Saga } from '@nestjs/cqrs';
import type { EventBus } from '@nestjs/cqrs';
import { map, type Observable } from 'rxjs';

export abstract class OrderEvent {}
export class OrderPlaced extends OrderEvent {}
export class OrderPaid extends OrderEvent {}
export class Audit {}

export class Sagas {
  @Saga()
  anything = (events$: Observable<object>): Observable<ICommand> =>
    events$.pipe(
      ofType(OrderEvent),
      map(() => new Audit()),
    );
}

@EventsHandler(OrderPaid)
export class PaidHandler {
  handle() {}
}

export class Orders {
  constructor(private readonly events: EventBus) {}
  place() {
    this.events.publish(new OrderPlaced());
  }
  pay() {
    this.events.publish(new OrderPaid());
  }
}

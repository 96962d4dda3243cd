import { EventBus, EventsHandler } from '@nestjs/cqrs';
import { RabbitSubscribe } from '@golevelup/nestjs-rabbitmq';
import { Subject } from 'rxjs';

export class Placed {
  constructor(readonly id: string) {}
}
export class Other {}

@EventsHandler(Placed)
export class PlacedHandler {
  handle(_event: Placed) {}
}

export class Subscriber {
  private readonly others = new Subject<object>();
  constructor(private readonly events: EventBus) {}

  @RabbitSubscribe({ exchange: 'orders', routingKey: 'placed', queue: 'placed' })
  placed(message: { id: string }) {
    this.events.subject$.next(new Placed(message.id));
    this.others.next(new Other());
  }
}

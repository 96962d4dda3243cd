import { EventBus, EventsHandler } from '@nestjs/cqrs';

export class OrderPlaced {
  constructor(readonly id: string) {}
}
export class OrderNoted {
  constructor(readonly id: string) {}
}

/** Makes the event, and what is kept of it. */
export type Making = (id: string) => [OrderPlaced, OrderNoted];

export class Orders {
  constructor(
    private readonly bus: EventBus,
    private readonly log: { keep(note: OrderNoted): void },
  ) {}

  place(make: Making) {
    const made: [OrderPlaced, OrderNoted] = make('1');
    this.send(...made);
  }

  private send(event: object, note: OrderNoted) {
    this.bus.publish(event);
    this.log.keep(note);
  }
}

@EventsHandler(OrderPlaced)
export class OnOrderPlaced {
  handle() {}
}

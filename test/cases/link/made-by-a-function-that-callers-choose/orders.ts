import { EventBus, EventsHandler } from '@nestjs/cqrs';

export class OrderPlaced {
  constructor(readonly id: string) {}
}
export class OrderReplaced extends OrderPlaced {}
export class OrderNoted {
  constructor(readonly id: string) {}
}

export type Making = (id: string) => [OrderPlaced, OrderNoted];
export const placing: Making = (id) => [new OrderPlaced(id), new OrderNoted(id)];
export const replacing: Making = (id) => [new OrderReplaced(id), new OrderNoted(id)];

export class Orders {
  constructor(private readonly bus: EventBus) {}

  place() {
    this.publish('1', placing);
  }

  replace() {
    this.publish('1', replacing);
  }

  private publish(id: string, make: Making) {
    const events: [OrderPlaced, OrderNoted] = make(id);
    this.send(...events);
  }

  private send(event: OrderPlaced, note: OrderNoted) {
    this.bus.publish(event);
    console.log(note);
  }
}

@EventsHandler(OrderReplaced)
export class OnOrderReplaced {
  handle() {}
}

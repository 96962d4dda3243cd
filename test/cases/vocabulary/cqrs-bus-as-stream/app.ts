import { EventBus, EventsHandler, ofType } from '@nestjs/cqrs';
import { filter } from 'rxjs';

export class Placed {}
export class Paid {}
export class Lost {}

export class Orders {
  constructor(private readonly eventBus: EventBus) {}
  place() {
    this.eventBus.publish(new Placed());
  }
  pay() {
    this.eventBus.publish(new Paid());
  }
}

export class Watcher {
  constructor(
    private readonly eventBus: EventBus,
    private readonly orders: Orders,
  ) {
    this.eventBus.pipe(ofType(Placed)).subscribe(() => this.orders.pay());
    this.eventBus.subject$.pipe(filter((e) => e instanceof Paid)).subscribe((paid) => this.seen(paid));
    eventBus.pipe(ofType(Placed, Paid)).subscribe({ next: () => {} });
  }
  private seen(_paid: Paid) {}
}
export function everything(bus: EventBus) {
  bus.subscribe((event) => console.log(event));
}
export function sorted(bus: EventBus) {
  bus.subscribe((event) => {
    if (event instanceof Placed) console.log('placed');
  });
}

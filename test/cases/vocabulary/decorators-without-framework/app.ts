import { Archiver, Controller, Emits, Handles } from 'event-cascade/decorators';

export class OrderPlaced {}
export class OrderPaid {}
export class OrderLost {}
export class OrderForgotten {}

class EventList {
  private readonly list: object[] = [];
  add(event: object) {
    this.list.push(event);
  }
}

@Archiver()
export class Orders {
  constructor(private readonly events: EventList) {}
  @Emits(OrderPlaced, OrderLost)
  place() {
    this.events.add(new OrderPlaced());
  }
  @Emits(OrderPlaced)
  pay() {
    this.events.add(new OrderPaid());
  }
  forget() {
    this.events.add(new OrderForgotten());
  }
}

@Controller()
export class OrdersController {
  constructor(private readonly orders: Orders) {}
  place() {
    this.orders.place();
  }
}

export class Bills {
  constructor(private readonly orders: Orders) {}
  @Handles(OrderPlaced)
  onPlaced(_event: OrderPlaced) {
    this.orders.pay();
  }
}

@Handles(OrderPaid)
export class Thanks {
  handle() {}
}

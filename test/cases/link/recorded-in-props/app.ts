import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

abstract class DomainEvent {
  abstract readonly name: string;
}

class OrderPlaced extends DomainEvent {
  readonly name = 'order.placed';
}

class OrderPaid extends DomainEvent {
  readonly name = 'order.paid';
}

interface Props {
  id: string;
  events: DomainEvent[];
}

export class Order {
  constructor(private readonly props: Props) {}

  place() {
    this.props.events.push(new OrderPlaced());
  }

  pay() {
    this.props.events.push(new OrderPaid());
  }

  get events() {
    return this.props.events;
  }
}

export class Orders {
  save(order: Order) {
    for (const event of order.events) bus.emit(event.name, event);
  }
}

bus.on('order.placed', () => {});
bus.on('order.paid', () => {});

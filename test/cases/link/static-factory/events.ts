export class OrderPlaced {
  private constructor(readonly id: string) {}

  static from(order: { id: string }): OrderPlaced {
    return new OrderPlaced(order.id);
  }
}

export class OrderPaid {
  private constructor(readonly id: string) {}

  static from(order: { id: string }) {
    return new this(order.id);
  }
}

export class OrderShipped {
  id = '';

  static from(order: { id: string }) {
    const event = new OrderShipped();
    event.id = order.id;
    return event;
  }
}

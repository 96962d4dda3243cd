const SHIPPED = 'order.shipped';

export class OrderPlaced {
  static readonly EVENT = 'order.placed';
}

export class OrderPaid {
  static get eventName() {
    return 'order.paid';
  }
}

export class OrderShipped {
  static readonly type = SHIPPED;
}

export class OrderShippedAbroad extends OrderShipped {}

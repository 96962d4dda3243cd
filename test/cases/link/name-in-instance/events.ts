export class OrderPlaced {
  readonly name = 'order.placed';
}

export class OrderPaid {
  constructor(readonly amount: number) {}

  get eventName(): string {
    return 'order.paid';
  }
}

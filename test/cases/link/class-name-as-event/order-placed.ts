export class OrderPlaced {
  constructor(readonly orderId: string) {}
}

export class OrderRejected {}

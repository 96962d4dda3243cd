export class OrderPlaced {
  constructor(readonly id: string) {}
}

export class OrderDrafted {}

export class OrderPriced {}

export class OrderPlaced {
  constructor(readonly id: string) {}
}
export class OrderPaid {
  constructor(readonly id: string) {}
}
export class OrderShipped {
  constructor(readonly id: string) {}
}

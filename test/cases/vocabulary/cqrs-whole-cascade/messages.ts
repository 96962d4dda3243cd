export class PlaceOrder {
  constructor(readonly id: string) {}
}
export class OrderPlaced {
  constructor(readonly id: string) {}
}
export class Reserve {
  constructor(readonly id: string) {}
}
export class Reserved {}

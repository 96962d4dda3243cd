export class OrderPlaced {
  constructor(readonly id: string) {}
}

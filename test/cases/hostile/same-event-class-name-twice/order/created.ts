export class Created {
  constructor(readonly orderId: string) {}
}

/** What a checkout runs with; others add to it. */
export interface CheckoutContext {
  orderId: string;
}

export class Terminal {
  constructor(readonly name: string) {}
}

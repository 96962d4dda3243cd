export class PaymentStored {
  constructor(readonly id: string) {}
}

export class PaymentChanged {
  constructor(readonly id: string) {}
}

export class PaymentGone {}

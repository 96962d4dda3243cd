export class OrderPlaced {
  constructor(readonly id: string) {}
}

export class OrderRejected {
  reason?: string;
}

export class OrderDrafted {}

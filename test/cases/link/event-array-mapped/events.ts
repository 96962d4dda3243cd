export class ItemReserved {
  constructor(readonly sku: string) {}
}

export class ItemAdded {
  constructor(readonly sku: string) {}
}

export class ItemView {
  constructor(readonly sku: string) {}
}

export class OrderPlaced {}
export class OrderPaid {}
export class OrderShipped {}
export class OrderLost {}
export const LEDGER_EVENTS = [OrderPaid, OrderShipped];

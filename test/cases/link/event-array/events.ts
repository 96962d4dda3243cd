export class OrderPlaced {}
export class OrderPaid {}
export class OrderShipped {}
export class StockReserved {}

export class OrderPlaced {}
export class OrderPaid {}
export class OrderShipped {}

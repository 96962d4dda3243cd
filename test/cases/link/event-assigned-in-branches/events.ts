export class OrderPlaced {}
export class OrderRejected {}

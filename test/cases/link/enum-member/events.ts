export enum OrderEvent {
  Placed = 'order.placed',
  Paid = 'order.paid',
  Shipped = 'order.shipped',
}

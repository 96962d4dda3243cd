const PREFIX = 'shop';

export const enum OrderEvent {
  Placed = `${PREFIX}.order.placed`,
  Paid = 'shop' + '.order.paid',
}

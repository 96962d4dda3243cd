export const PLACED = 'order.placed';
export const PAID = 'order.paid';
export const REFUNDED = 'order.refunded';

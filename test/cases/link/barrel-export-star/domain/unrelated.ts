export const ORDER_CANCELLED = 'order.cancelled';

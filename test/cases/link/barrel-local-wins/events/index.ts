export * from './v1';
export const ORDER_PLACED = 'order.placed.v2';

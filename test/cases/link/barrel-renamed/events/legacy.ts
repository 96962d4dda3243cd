export const ORDER_PLACED = 'legacy.order-placed';

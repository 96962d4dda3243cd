export const ORDER_PLACED = 'order.placed';
export const ORDER_SHIPPED = 'order.shipped';

export const shipped = 'order.shipped';
export const BASE_EVENTS = { placed: 'order.placed', paid: 'order.pending' };

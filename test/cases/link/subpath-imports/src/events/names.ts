export const names = { placed: 'order.placed' };

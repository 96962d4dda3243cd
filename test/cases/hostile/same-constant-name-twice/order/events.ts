export const CREATED = 'order.created';

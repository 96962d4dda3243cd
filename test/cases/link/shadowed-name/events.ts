export const NAME = 'order.placed';

const PLACED = 'order.placed';
export { PLACED };

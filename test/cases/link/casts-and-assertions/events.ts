export const EVENTS = {
  placed: 'order.placed',
  paid: 'order.paid',
  cancelled: 'order.cancelled',
} as const satisfies Record<string, string>;

export const EVENTS = {
  ORDER: {
    PLACED: 'order.placed',
    CANCELLED: 'order.cancelled',
    ITEM: { ADDED: 'order.item.added' },
  },
  'user-created': 'user.created',
} as const;

import { bus, mutation } from './_generated/server';

export const place = mutation({
  handler: () => {
    bus.emit('order.placed');
  },
});
bus.on('order.placed', () => console.log('placed'));

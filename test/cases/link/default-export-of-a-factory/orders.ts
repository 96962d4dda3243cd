import { EventEmitter } from 'node:events';

export default ({ bus }: { bus: EventEmitter }) => ({
  async place() {
    bus.emit('order.placed');
  },
  pay: async () => {
    bus.emit('order.paid');
  },
});

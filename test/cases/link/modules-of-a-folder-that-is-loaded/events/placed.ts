import { ship } from '../index';
export default {
  name: 'order.placed',
  async execute(order: string) {
    ship(order);
  },
};

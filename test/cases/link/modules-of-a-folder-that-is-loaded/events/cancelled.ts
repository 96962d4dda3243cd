export default {
  name: 'order.cancelled',
  once: true,
  async execute(order: string) {
    console.log(order);
  },
};

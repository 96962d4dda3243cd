export default () => ({ amqp: { queue: process.env.AMQP_QUEUE || 'orders' } });

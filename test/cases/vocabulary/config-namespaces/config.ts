import { ConfigModule, registerAs } from '@nestjs/config';

export const amqp = registerAs('amqp', () => ({
  orders: process.env.ORDERS_QUEUE,
  mails: process.env.MAILS_QUEUE || 'mails',
  topics: { paid: process.env.PAID_TOPIC },
}));

const whole = () => ({ kafka: { shipped: 'order.shipped', returned: process.env.RETURNED_TOPIC }, port: 3000 });

export const configuration = ConfigModule.forRoot({ load: [whole, amqp] });

import { EXCHANGES, KEYS, QUEUES, RabbitMQ } from '@shop/common';

export async function place(id: string) {
  await RabbitMQ.publish(EXCHANGES.ORDERS, KEYS.ORDER_PLACED, { id });
}

export async function start() {
  await RabbitMQ.consume(QUEUES.ORDERS, KEYS.PAYMENT_TAKEN, onPaid);
  await RabbitMQ.consume(QUEUES.ORDERS, KEYS.PAYMENT_REFUSED, async (payment: { order: string; isFinal: boolean }) => {
    if (payment.isFinal) await RabbitMQ.publish(EXCHANGES.ORDERS, KEYS.ORDER_CANCELLED, payment);
  });
}

async function onPaid(payment: { order: string }) {
  await RabbitMQ.publish(EXCHANGES.ORDERS, KEYS.ORDER_PAID, payment);
}

/** Whoever calls it knows. */
export const tell = (key: string, data: object) => RabbitMQ.publish(EXCHANGES.ORDERS, key, data);
export const ship = () => tell(KEYS.ORDER_SHIPPED, {});

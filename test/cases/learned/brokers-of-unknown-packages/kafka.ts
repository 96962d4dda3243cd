import { KafkaClient } from '@shop/kafka/server';

export const carts = new KafkaClient({ clientId: 'carts' });

import { publishEvent } from '@shop/analytics';
import { analytics, apiClient, cache, EVENTS, eventBus, kafkaAdmin, logger, mailer, metrics, publish, socket, store, subscribe } from '@shop/common';

export async function open(article: { id: string }) {
  analytics.publish('page.opened', article);
  metrics.emit('page.opened', 1);
  logger.publish(EVENTS.PAGE_OPENED, 'opened');
  await apiClient.post('orders.placed', article);
  await mailer.send('order.placed', article);
  await cache.publish('order.placed');
  store.dispatch('order.placed', article);
  socket.emit('order.placed', article);
  await publishEvent('order.placed', article);
}

/** An article is published, no event. */
export const show = (article: { id: string }) => publish(article, { isPublic: true });
export const showOne = (id: string) => publish('today', { id });

/** What is told of a value. */
export const watch = (price: object) => subscribe(price, () => {});

/** What the connection says of itself, and what any word may be. */
export function start() {
  eventBus.on('close', () => process.exit());
  eventBus.on('resize', () => show({ id: '1' }));
  kafkaAdmin.createTopics(['order.placed']);
}

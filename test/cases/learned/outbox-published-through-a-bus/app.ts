import { type DomainEvent, type EventBus, InMemoryEventBus } from './bus';
import type { Outbox } from './outbox';
import { inTransaction } from './unknown';

const bus: EventBus = new InMemoryEventBus();
const createEvent = (event: Pick<DomainEvent, 'topic' | 'payload'>): DomainEvent => ({ triesLeft: 3, ...event });

export const placeOrder = inTransaction(async (uow, id: string) => {
  await uow.outbox.save(createEvent({ topic: 'order.placed', payload: id }));
});
const packOrder = inTransaction(async (uow, id: string) => {
  const events = [id].map((one) => uow.events.create({ topic: 'order.packed', payload: one }));
  await uow.outbox.saveAll(events);
  await uow.outbox.save(createEvent({ topic: 'order.counted', payload: id }));
  await uow.orders.save(createEvent({ topic: 'nobody.hears', payload: id }));
});
bus.subscribe('order.placed', 'pack', async (event) => packOrder(event.payload));
bus.subscribe('order.packed', 'ship', async (event) => console.log(event.payload));
type CreateEvent = <T extends string>(event: { topic: T; payload: unknown }) => Extract<DomainEvent, { topic: T }>;
export const dropOrder = async ({ outbox }: { outbox: Outbox }, create: CreateEvent) => {
  const event = create({ topic: 'order.dropped', payload: 1 });
  await outbox.save(event);
};
bus.subscribe('order.dropped', 'tell', async (event) => console.log(event.payload));

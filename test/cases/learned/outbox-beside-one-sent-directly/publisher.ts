import { Queue } from 'bullmq';
import type { DomainEvent } from './outbox';

export interface Envelope<E extends DomainEvent = DomainEvent> {
  id: string;
  event: E;
}

const createPublisher = (queue: Queue) => ({
  publish: (event: DomainEvent) => queue.add('dispatch', { id: crypto.randomUUID(), event }),
});

export const publisher = createPublisher(new Queue('domain-events'));

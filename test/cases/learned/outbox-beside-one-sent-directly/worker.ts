import { Worker } from 'bullmq';
import { z } from 'zod';
import type { DomainEvent } from './outbox';
import type { Envelope } from './publisher';

const schema = z.object({ id: z.string(), event: z.object({ name: z.string(), payload: z.record(z.string(), z.unknown()) }) });

const handlers: Record<string, (event: DomainEvent) => Promise<void>> = {
  OrderPlaced: async (event) => console.log('placed', event),
  OrderPaid: async (event) => console.log('paid', event),
  SpansStored: async (event) => console.log('stored', event),
};

new Worker('domain-events', async (job) => {
  const parsed = schema.safeParse(job.data);
  if (!parsed.success) return;
  const envelope = parsed.data as Envelope<DomainEvent>;
  const { event } = envelope;
  await handlers[event.name]?.(event);
});

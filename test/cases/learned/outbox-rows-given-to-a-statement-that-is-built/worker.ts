import { Worker } from 'bullmq';
import { z } from 'zod';

interface Envelope {
  name: string;
  payload: { orderId: string };
}

type Handlers = { [E in keyof Payloads]: (event: { name: E; payload: Payloads[E] }) => Promise<void> };
type Payloads = { OrderPlaced: {orderId: string}; OrderCancelled: {orderId: string} };
type Handler = (event: Envelope) => Promise<void>;

const schema = z.object({ name: z.string(), payload: z.object({ orderId: z.string() }) });

async function ship(orderId: string) {
  console.log(orderId);
}

/** Told by what the job carries, not by the job's own name. */
export function start() {
const handlers: Handlers = {
  OrderPlaced: (event) => ship(event.payload.orderId),
  OrderCancelled: async () => {},
};


const worker = new Worker('domain-events', async (job) => {
  const parsed = schema.safeParse(job.data);
  if (!parsed.success) return;
  const event = parsed.data as Envelope;
  const name = event.name as keyof typeof handlers;
  const found = handlers[name];
  if (!found) throw new Error(event.name);
  const handler = found as Handler;
  await handler(event);
});
}

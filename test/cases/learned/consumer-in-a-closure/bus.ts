import { Queue, Worker } from 'bullmq';

const SERVICES = ['orders', 'stock'] as const;
type Service = (typeof SERVICES)[number];
type Handler = (event: DomainEvent) => Promise<void>;
interface DomainEvent {
  id: string;
  name: string;
  payload: unknown;
}

export function createBus(service: Service) {
  const queues = new Map<Service, Queue>(SERVICES.map((s) => [s, new Queue(`events-${s}`)]));
  const handlers = new Map<string, Handler[]>();

  function subscribe(name: string, handler: Handler): void {
    const existing = handlers.get(name) ?? [];
    handlers.set(name, [...existing, handler]);
  }

  function start(): void {
    new Worker<DomainEvent>(`events-${service}`, async (job) => {
      const event = job.data;
      for (const handle of handlers.get(event.name) ?? []) await handle(event);
    });
  }

  async function publish(name: string, payload: unknown): Promise<void> {
    const event: DomainEvent = { id: '1', name, payload };
    await Promise.all(SERVICES.map((s) => queues.get(s)!.add(name, event)));
  }
  return { subscribe, start, publish };
}

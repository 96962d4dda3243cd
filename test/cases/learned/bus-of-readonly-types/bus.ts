export type DomainEvent =
  | { type: 'order.placed'; id: string }
  | { type: 'order.cancelled'; id: string }
  | { type: 'order.paid'; id: string };

export type EventBus = Readonly<{
  on<T extends DomainEvent['type']>(
    type: T,
    handler: (event: Extract<DomainEvent, { type: T }>) => Promise<void>,
    options?: { consumer: string },
  ): void;
  emit(event: DomainEvent): Promise<void>;
}>;

type Registration = Readonly<{ handler: (event: DomainEvent) => Promise<void>; consumer?: string }>;

export function createEventBus(): EventBus {
  const registrations = new Map<string, Set<Registration>>();
  return {
    on(type, handler, options) {
      if (!registrations.has(type)) registrations.set(type, new Set());
      registrations.get(type)!.add({ handler: handler as (event: DomainEvent) => Promise<void>, consumer: options?.consumer });
    },
    async emit(event) {
      const all = registrations.get(event.type);
      if (!all) return;
      await Promise.allSettled(
        Array.from(all).map(async (registration) => {
          await registration.handler(event);
        }),
      );
    },
  };
}

export async function emitAndRecord(bus: EventBus, outbox: DomainEvent[] | undefined, event: DomainEvent): Promise<void> {
  await bus.emit(event);
  outbox?.push(event);
}

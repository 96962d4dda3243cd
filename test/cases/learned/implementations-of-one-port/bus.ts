export interface DomainEvent {
  name: string;
  payload: unknown;
}

type Handler = (event: DomainEvent) => void | Promise<void>;

export interface EventBus {
  publish(event: DomainEvent): Promise<void>;
  subscribe(name: string, handler: Handler): void;
}

export class InMemoryBus implements EventBus {
  private readonly handlers = new Map<string, Handler[]>();

  subscribe(name: string, handler: Handler) {
    const existing = this.handlers.get(name) ?? [];
    existing.push(handler);
    this.handlers.set(name, existing);
  }

  async publish(event: DomainEvent) {
    for (const handler of this.handlers.get(event.name) ?? []) await handler(event);
  }
}

/** Tries again what fails. */
export class PatientBus implements EventBus {
  private readonly listeners: Record<string, Handler[]> = {};

  subscribe(name: string, handler: Handler) {
    this.listeners[name] = [...(this.listeners[name] ?? []), handler];
  }

  async publish(event: DomainEvent) {
    for (const handler of this.listeners[event.name] ?? []) {
      try {
        await handler(event);
      } catch {
        await handler(event);
      }
    }
  }
}

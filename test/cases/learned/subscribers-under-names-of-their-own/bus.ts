export const Names = { created: 'task:created', completed: 'task:completed', unblocked: 'task:unblocked' } as const;

export interface BusEvent {
  name: string;
  data: unknown;
  destinations: string[];
}

type Handler = (event: BusEvent) => void | Promise<void>;

/** Who hears has a name, by which events are addressed. */
export class EventBus {
  private readonly subscribers = new Map<string, { name: string; handler: Handler; all?: boolean }>();

  subscribe(name: string, handler: Handler, options?: { all?: boolean }): void {
    this.subscribers.set(name, { name, handler, all: options?.all });
  }

  emit(name: string, data: unknown, destinations: string[]): void {
    const event: BusEvent = { name, data, destinations };
    for (const [, subscriber] of this.subscribers) {
      if (!subscriber.all && !destinations.includes(subscriber.name)) continue;
      const done = subscriber.handler(event);
      if (done && typeof done.then === 'function') done.catch((error: unknown) => console.error(subscriber.name, error));
    }
  }
}

/** What answers is asked, and hears nothing. */
export class Checks {
  private readonly checks = new Map<string, (task: { name: string }) => string[]>();

  add(id: string, check: (task: { name: string }) => string[]): void {
    this.checks.set(id, check);
  }

  all(task: { name: string }): string[] {
    const found: string[] = [];
    for (const [, check] of this.checks) {
      const wrong = check(task);
      if (wrong.length) found.push(...wrong);
    }
    return found;
  }
}

import { EventEmitter2 } from 'eventemitter2';

export type Filter = (payload: unknown, meta: Record<string, unknown>) => unknown;

class Hooks {
  private filters = new EventEmitter2({ wildcard: true });
  private checks = new EventEmitter2({ wildcard: true });

  async filter(event: string | string[], payload: unknown): Promise<unknown> {
    const events = Array.isArray(event) ? event : [event];
    const heard = events.map((name) => ({ name, listeners: this.filters.listeners(name) as Filter[] }));
    let now = payload;
    for (const { name, listeners } of heard) {
      for (const listener of listeners) now = (await listener(now, { name })) ?? now;
    }
    return now;
  }

  onFilter(event: string, filter: Filter): void {
    this.filters.on(event, filter);
  }

  /** Only counts them. */
  isChecked(event: string): boolean {
    const { listeners } = { listeners: this.checks.listeners(event) };
    return listeners.length > 0;
  }

  onCheck(event: string, check: Filter): void {
    this.checks.on(event, check);
  }
}

export const hooks = new Hooks();

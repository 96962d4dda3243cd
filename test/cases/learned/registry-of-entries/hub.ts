export interface DomainEvent {
  type: string;
}
interface Entry {
  type: string;
  handler: (event: DomainEvent) => void;
  once: boolean;
}

export class Hub {
  private entries: Record<string, Entry[]> = {};

  listen(type: string, handler: (event: DomainEvent) => void, once = false) {
    (this.entries[type] ??= []).push({ type, handler, once });
  }

  dispatch(event: DomainEvent) {
    for (const entry of this.entries[event.type] ?? []) entry.handler(event);
  }
}

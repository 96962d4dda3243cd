import type { DomainEvent } from './events';

export abstract class Aggregate<E extends DomainEvent> {
  #events: E[] = [];
  get events() {
    return this.#events;
  }
  set events(events: E[]) {
    this.#events = events;
  }
  protected add(event: E) {
    this.#events.push(event);
  }
  remove(events: E[]) {
    this.#events = this.#events.filter((event) => !events.includes(event));
  }
}

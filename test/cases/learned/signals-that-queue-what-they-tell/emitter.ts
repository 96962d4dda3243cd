import { LinkedList } from './linked-list.js';

type Listener<T> = [(event: T) => void, unknown] | ((event: T) => void);

export class Emitter<T> {
  private shown?: (listener: (event: T) => void, self?: unknown) => void;
  private listeners?: LinkedList<Listener<T>>;
  private queue?: LinkedList<[Listener<T>, T]>;

  get event() {
    if (!this.shown) {
      this.shown = (listener, self) => {
        if (!this.listeners) this.listeners = new LinkedList();
        this.listeners.push(!self ? listener : [listener, self]);
      };
    }
    return this.shown;
  }

  fire(event: T) {
    if (!this.listeners) return;
    if (!this.queue) this.queue = new LinkedList();
    for (let all = this.listeners.iterator(), each = all.next(); !each.done; each = all.next()) {
      this.queue.push([each.value, event]);
    }
    while (!this.queue.isEmpty) {
      const [listener, one] = this.queue.shift()!;
      if (typeof listener === 'function') listener.call(undefined, one);
      else listener[0].call(listener[1], one);
    }
  }
}

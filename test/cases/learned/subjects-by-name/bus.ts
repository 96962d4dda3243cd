import { Subject } from 'rxjs';

class LocalBus {
  private subjects: Map<string, Subject<unknown>>;

  constructor() {
    this.subjects = new Map();
  }

  subscribe<T>(name: string, listener: (data: T) => void): this {
    if (!this.subjects.has(name)) this.subjects.set(name, new Subject<T>() as Subject<unknown>);
    this.subjects.get(name)!.subscribe({
      next: (value) => {
        try {
          listener(value as T);
        } catch (error) {
          console.warn(error);
        }
      },
    });
    return this;
  }

  publish<T>(name: string, data: T): boolean {
    if (!this.subjects.has(name)) return false;
    this.subjects.get(name)?.next(data);
    return true;
  }
}

export const bus = new LocalBus();

/** Progress of one download each: what is followed is a thing, no event. */
export class Downloads {
  private progress: Record<string, Subject<number>> = {};

  start(id: string) {
    this.progress[id] = new Subject<number>();
    this.progress[id].subscribe((part) => console.log(part));
    this.progress[id].next(0);
  }
}

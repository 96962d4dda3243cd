type Change = { type: 'opened' } | { type: 'closed' };

class Observable<T> {
  private readonly listeners = new Set<(change: T) => void>();
  subscribe = (listener: (change: T) => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  protected notify(change: T) {
    this.listeners.forEach((listener) => listener(change));
  }
}

class Shop extends Observable<Change> {
  open() {
    this.notify({ type: 'opened' });
  }
  close() {
    this.notify({ type: 'closed' });
  }
}

class Till extends Observable<Change> {
  constructor(private readonly shop: Shop) {
    super();
    shop.subscribe((change) => {
      if (change.type === 'closed') this.notify({ type: 'closed' });
    });
  }
}

export class Display {
  constructor(private readonly till: Till) {
    this.till.subscribe((change) => {
      console.log(change);
    });
  }
}

// Of no heir in particular.
export const watch = (any: Observable<Change>) => any.subscribe((change) => console.log(change));

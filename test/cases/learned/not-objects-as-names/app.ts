export interface Store {
  read(key: string): Promise<string>;
}

export class DiskStore implements Store {
  async read(key: string) {
    return key;
  }
}

class CachedRead {
  constructor(
    readonly store: Store,
    readonly check: (key: string) => void,
  ) {}
  async get(store: Store, key: string) {
    this.check(key);
    return store.read(key);
  }
}

/** What it is made with and what it is asked go on together, but a store is no name. */
export class CachedStore {
  constructor(
    private readonly store: Store,
    private readonly check: (key: string) => void,
  ) {}
  open() {
    return new CachedRead(this.store, this.check);
  }
  read(key: string) {
    return this.open().get(this.store, key);
  }
}

const cached = (store: Store) => new CachedStore(store, (key) => console.log(key));
export const disk = () => new CachedStore(new DiskStore(), (key) => console.log(key)).read('orders');
export const either = (store: Store) => cached(store).read('orders');

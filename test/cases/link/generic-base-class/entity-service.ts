export interface Store<E> {
  load(id: string): Promise<E>;
}

export abstract class EntityService<E> {
  constructor(protected readonly store: Store<E>) {}

  protected async get(id: string) {
    return this.store.load(id);
  }
}

export abstract class CachedEntityService<T> extends EntityService<T> {
  protected readonly ttl = 60;
}

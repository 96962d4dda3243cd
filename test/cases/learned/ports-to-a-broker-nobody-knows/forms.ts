/** No bus: nothing is heard under a name that is sent. */
export interface Store {
  publish(path: string, data: unknown): Promise<void>;
  subscribe(path: string, handler: (data: unknown) => void): void;
}

export class Form {
  constructor(private readonly store: Store) {}

  async save() {
    await this.store.publish('draft', {});
  }

  watch() {
    this.store.subscribe('price', () => {});
  }
}

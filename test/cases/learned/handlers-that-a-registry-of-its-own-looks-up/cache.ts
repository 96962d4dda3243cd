interface Entry {
  refresh(by: object): void;
}

export class Cache {
  private readonly entries = new Map<string, Entry>();

  set(key: string, entry: Entry) {
    this.entries.set(key, entry);
  }

  get(key: string): Entry | undefined {
    return this.entries.get(key);
  }
}

export class Refresher {
  constructor(private readonly cache: Cache) {}

  refresh(key: string, by: object) {
    this.cache.get(key)?.refresh(by);
  }
}

export const kept = (cache: Cache, refresher: Refresher) => {
  cache.set('a', { refresh() {} });
  refresher.refresh('b', {});
};

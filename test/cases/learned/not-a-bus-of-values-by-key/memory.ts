/** A value that tells who looks at it. */
export class Live<T> {
  private readonly lookers: ((value: T) => void)[] = [];

  constructor(private value: T) {}

  get now(): T {
    return this.value;
  }

  look(looker: (value: T) => void) {
    this.lookers.push(looker);
  }

  next(value: T) {
    this.value = value;
    for (const looker of this.lookers) looker(value);
  }
}

export interface Memory {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

export class Memo implements Memory {
  private readonly all = new Map<string, Live<unknown>>();

  private live(key: string): Live<unknown> {
    let one = this.all.get(key);
    if (!one) {
      one = new Live<unknown>(undefined);
      this.all.set(key, one);
    }
    return one;
  }

  get(key: string) {
    return this.live(key).now;
  }

  set(key: string, value: unknown) {
    this.live(key).next(value);
  }
}

export class Settings {
  constructor(private readonly memory: Memory) {}

  darken() {
    this.memory.set('theme', 'dark');
  }

  get isDark() {
    return this.memory.get('theme') === 'dark';
  }
}

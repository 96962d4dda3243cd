export class Option<T> {
  private constructor(private readonly value: T | undefined) {}

  static of<V>(value?: V): Option<V> {
    return new Option<V>(value);
  }

  isNone(): boolean {
    return this.value === undefined;
  }

  unwrap(): T {
    if (this.value === undefined) throw new Error('nothing inside');
    return this.value;
  }
}

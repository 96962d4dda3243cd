import { BehaviorSubject } from 'rxjs';

export class Live<T> {
  private readonly raw: BehaviorSubject<T>;

  constructor(value: T) {
    this.raw = new BehaviorSubject(value);
  }

  get now(): T {
    return this.raw.value;
  }

  next = (value: T) => {
    this.raw.next(value);
  };
}

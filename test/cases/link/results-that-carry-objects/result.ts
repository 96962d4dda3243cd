export class Ok<T, E> {
  public readonly value: T;
  constructor(value: T) {
    this.value = value;
  }
  public isErr(): this is Err<T, E> {
    return false;
  }
  public unwrap(): T {
    return this.value;
  }
}
export class Err<T, E> {
  public readonly error: E;
  constructor(error: E) {
    this.error = error;
  }
  public isErr(): this is Err<T, E> {
    return true;
  }
  public unwrap(): T {
    throw this.error;
  }
}
export type Result<T, E = Error> = Ok<T, E> | Err<T, E>;
export const ok = <T, E>(value: T): Ok<T, E> => new Ok(value);
export const err = <T, E>(error: E): Err<T, E> => new Err(error);

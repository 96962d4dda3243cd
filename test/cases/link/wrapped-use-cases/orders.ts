import { EventEmitter } from 'node:events';

const events = new EventEmitter();

export interface UseCase<I> {
  execute(input: I): Promise<void>;
}
export class PlaceOrder implements UseCase<string> {
  async execute(id: string): Promise<void> {
    events.emit('order.placed', id);
  }
}
export class CancelOrder implements UseCase<string> {
  async execute(id: string): Promise<void> {
    events.emit('order.cancelled', id);
  }
}
export class CountOrders implements UseCase<string> {
  async execute(): Promise<void> {
    events.emit('orders.counted');
  }
}

export class Transactional<I> implements UseCase<I> {
  constructor(private readonly inner: UseCase<I>) {}
  async execute(input: I): Promise<void> {
    await this.inner.execute(input);
  }
}
export class Logged<I> implements UseCase<I> {
  constructor(private readonly inner: UseCase<I>) {}
  async execute(input: I): Promise<void> {
    console.log(input);
    await this.inner.execute(input);
  }
}

import { EventEmitter } from 'node:events';
import { inject, type LifeCycleObserver, lifeCycleObserver, service } from '@loopback/core';
import { api, del, get, patch, post } from '@loopback/rest';

const events = new EventEmitter();
const base = '/orders/{id}/items';

export interface Stock {
  take(): Promise<void>;
}

export class StockService implements Stock {
  async take(): Promise<void> {
    events.emit('stock.taken');
  }
}

export class ItemsController {
  constructor(
    @service(StockService) private readonly stock: StockService,
    @inject('services.Stock') private readonly other: Stock,
  ) {}

  @post(base, { responses: { 200: { description: 'placed' } } })
  async place(): Promise<void> {
    await this.stock.take();
  }
  @del(`${base}/{itemId}`)
  async drop(): Promise<void> {
    await this.other.take();
  }
  @patch('/payments/{method}')
  async choose(): Promise<void> {
    events.emit('method.chosen');
  }
}

@api({ basePath: '/bills', paths: {} })
export class BillsController {
  @get('/{id}')
  async one(): Promise<void> {
    events.emit('bill.seen');
  }
}

@lifeCycleObserver()
export class Warmer implements LifeCycleObserver {
  async start(): Promise<void> {
    events.emit('warmed');
  }
}

/** A method that has the name of a decorator is no route. */
export class Cache {
  get(): void {
    events.emit('cache.read');
  }
}

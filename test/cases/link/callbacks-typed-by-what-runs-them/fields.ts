import { EventEmitter } from 'node:events';
import { open } from './database';

const bus = new EventEmitter();

export class FieldService {
  create(name: string) {
    bus.emit('field-created', { name });
  }
}

export type Transactional<S> = S & {
  inTransaction: <R>(work: (service: S) => R, context?: { user: string }) => Promise<R>;
};

export interface Retrying<S> {
  within<R>(work: (service: S) => R): Promise<R>;
}

export class FieldController {
  constructor(
    private readonly fields: Transactional<FieldService>,
    private readonly retrying: Retrying<FieldService>,
  ) {}

  async create(name: string) {
    await this.fields.inTransaction((service) => service.create(name));
  }

  async retry(name: string) {
    await this.retrying.within((service) => service.create(name));
  }
}

export class Cart {
  add(product: string) {
    bus.emit('product-added', { product });
  }
}

type Work<E> = (entity: E) => void;

/** What the heirs are about is loaded from somewhere. */
export abstract class ApplicationService<E> {
  protected on = async (id: string, work: (entity: E) => void) => {
    work(await open(id));
  };

  protected async change(id: string, work: Work<E>) {
    work(await open(id));
  }
}

export class CartService extends ApplicationService<Cart> {
  addFirst = (product: string) => this.on('1', (cart) => cart.add(product));

  async addSecond(product: string) {
    await this.change('1', (cart) => cart.add(product));
  }
}

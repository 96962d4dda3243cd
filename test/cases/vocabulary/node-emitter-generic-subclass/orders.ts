import { TypedBus } from './bus';

interface OrderEvents extends Record<string, unknown[]> {
  placed: [id: string];
  paid: [];
}

export class OrderBus extends TypedBus<OrderEvents> {
  constructor() {
    super();
    this.on('placed', this.count.bind(this));
  }
  place(id: string) {
    this.emit('placed', id);
  }
  private count() {
    this.emit('paid');
  }
}

export const orders = new OrderBus();

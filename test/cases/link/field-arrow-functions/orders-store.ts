import { EventEmitter } from 'node:events';

export class OrdersStore {
  private readonly bus = new EventEmitter();

  place = async (id: string) => {
    this.bus.emit('order.placed', id);
    await this.pay(id);
  };

  private readonly pay = async (id: string): Promise<void> => {
    this.bus.emit('order.paid', id);
  };
}

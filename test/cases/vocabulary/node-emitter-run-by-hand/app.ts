import { EventEmitter } from 'node:events';

export class Orders extends EventEmitter {
  /** Waits for all. */
  async emitAsync(name: string, order: string) {
    await Promise.all(this.listeners(name).map((listener) => listener(order)));
  }
  async place(order: string) {
    await this.emitAsync('placed', order);
  }
  /** Says how many there are. */
  count() {
    return this.listeners('counted').length;
  }
}

export class Shop {
  static readonly bus = new EventEmitter();

  static async close() {
    await this.tell('closing');
  }
  private static async tell(name: string) {
    const listeners = this.bus.listeners(name);
    for (const listener of listeners) {
      const result: unknown = listener();
      if (result) await result;
    }
  }
}

export function wire(orders: Orders) {
  orders.on('placed', function onPlaced() {});
  orders.on('counted', function onCounted() {});
  Shop.bus.on('closing', function onClosing() {});
}

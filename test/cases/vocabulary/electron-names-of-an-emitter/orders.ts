import { EventEmitter } from 'node:events';

export const ORDER_PLACED = 'order-placed';

/** Tells the main process. */
class Orders extends EventEmitter {
  place(id: string) {
    this.emit(ORDER_PLACED, id);
  }
}

export default new Orders();

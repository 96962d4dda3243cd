import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  place(items: string[]) {
    const check = (item: string) => {
      if (item === '') throw new Error('empty');
      return item.length;
    };
    items.forEach((item) => {
      if (item === 'x') return;
      check(item);
    });
    this.emitter.emit('order.placed');
  }
}

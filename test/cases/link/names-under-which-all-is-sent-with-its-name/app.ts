import { Hooks } from './hooks';

export class Audit {
  constructor(private readonly hooks: Hooks) {
    this.hooks.onAll(this.note.bind(this));
    this.hooks.on('order.paid', this.thank.bind(this));
  }
  private note() {}
  private thank() {}
}

export class Orders {
  constructor(private readonly hooks: Hooks) {}
  pay(id: string) {
    this.hooks.emit('order.paid', { id });
  }
  ship(id: string) {
    this.hooks.emit('order.shipped', { id });
  }
}

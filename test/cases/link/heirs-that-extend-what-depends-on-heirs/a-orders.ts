import { Store } from './store.js';

export class Orders extends Store<string> {
  readonly name = 'orders';

  place(): void {
    this.update();
  }
}

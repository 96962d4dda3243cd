import { Store } from './store.js';

export class Refunds extends Store<string> {
  readonly name = 'refunds';

  pay(): void {
    this.update();
  }
}

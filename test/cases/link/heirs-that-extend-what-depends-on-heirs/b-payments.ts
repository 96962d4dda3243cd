import { type labelOf, Store } from './store.js';

export class Payments extends Store<ReturnType<typeof labelOf>> {
  readonly name = 'payments';

  charge(): void {
    this.update();
  }
}

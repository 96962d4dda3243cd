import { PaymentChanged, PaymentGone, PaymentStored } from './events';
import { Hooks } from './hooks';

export class Payments {
  constructor(private readonly hooks: Hooks) {}

  async store(id: string) {
    const stored = new PaymentStored(id);
    await this.hooks.run(stored);
  }

  async change(id: string) {
    await this.hooks.run(new PaymentChanged(id));
  }

  async remove() {
    await this.hooks.run(new PaymentGone());
  }
}

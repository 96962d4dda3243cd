import { BaseWebhookHandler, type Context, type Courier } from './topics';
export class OrderHandler extends BaseWebhookHandler {
  constructor(private readonly orders: { note(p: unknown): void }) {
    super('orders/create');
  }
  async process(context: Context) { this.orders.note(context.payload); }
}
export class UninstalledHandler extends BaseWebhookHandler {
  constructor() {
    super(['app/uninstalled', 'shop/update']);
  }
  async process(context: Context) { console.log(context); }
}
export class Bicycle implements Courier {
  carrier() {
    return 'parcel.by-bicycle';
  }
  deliver(parcel: unknown) {
    console.log('cycled', parcel);
  }
}
export class Van implements Courier {
  carrier() {
    return 'parcel.by-van';
  }
  deliver(parcel: unknown) {
    console.log('driven', parcel);
  }
}

import type { Context } from 'moleculer';
import { Base } from './base';

export class Orders extends Base {
  get serviceName() {
    return 'orders';
  }
  onInit() {
    this.registerAction('place', this.place, { visibility: 'public' });
  }
  async place(ctx: Context) {
    await ctx.call('mails.send', {});
    ctx.emit('order.placed', {});
  }
}

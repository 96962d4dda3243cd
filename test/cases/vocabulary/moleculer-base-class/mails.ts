import type { Context } from 'moleculer';
import { Base } from './base';

export class Mails extends Base {
  get serviceName() {
    return 'mails';
  }
  onInit() {
    this.registerAction('send', this.send);
    this.registerEvent('order.placed', (_payload, ctx) => {
      ctx.emit('mail.wanted', {});
    });
  }
  send(_ctx: Context) {}
}

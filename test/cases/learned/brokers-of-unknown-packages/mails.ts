import { eventBus, MailSent, natsWrapper, Subjects } from '@shop/common';

export class Mails {
  constructor() {
    eventBus.subscribe('order.shipped', this.send.bind(this));
    natsWrapper.client.on('close', () => process.exit());
  }

  async send(order: { id: string }) {
    await eventBus.publish(new MailSent(order.id));
    await natsWrapper.client.publish(Subjects.MailSent, order.id);
  }
}

import { EventEmitter } from 'node:events';
import { asClass, asFunction, asValue, createContainer, InjectionMode } from 'awilix';
import { Hono, type Context } from 'hono';

interface Receipts {
  write(id: string): void;
}

class PaperReceipts implements Receipts {
  constructor(private readonly events: EventEmitter) {}
  write(id: string) {
    this.events.emit('receipt.printed', id);
  }
}

class MailedReceipts implements Receipts {
  constructor(private readonly events: EventEmitter) {}
  write(id: string) {
    this.events.emit('receipt.mailed', id);
  }
}

class Payments {
  constructor(private readonly events: EventEmitter) {}
  pay(ctx: Context) {
    this.events.emit('order.paid', ctx.req.param('id'));
    return ctx.text('paid');
  }
}

class Mails {
  constructor(private readonly events: EventEmitter) {}
  init() {
    this.events.on('order.paid', this.onPaid.bind(this));
    this.events.on('receipt.mailed', this.onPaid.bind(this));
  }
  onPaid() {}
}

interface Cradle {
  events: EventEmitter;
  payments: Payments;
  mails: Mails;
  receipts: Receipts;
  printer: Receipts;
}

export const container = createContainer<Cradle>({ injectionMode: InjectionMode.CLASSIC });
container.register('events', asValue(new EventEmitter()));
container
  .register({ payments: asClass(Payments).singleton(), mails: asClass(Mails).singleton().scoped() })
  .register('receipts', asFunction((events: EventEmitter) => new MailedReceipts(events)).singleton());
container.register({ printer: asClass(PaperReceipts) });

container.resolve<Mails>('mails').init();

const app = new Hono();
app.post('/typed', (ctx) => {
  const payments = container.resolve<Payments>('payments');
  return payments.pay(ctx);
});
app.post('/by-name', (ctx) => container.resolve('payments').pay(ctx));
app.post('/receipts', (ctx) => {
  container.resolve<Receipts>('receipts').write('1');
  return ctx.text('done');
});
app.post('/scoped', (ctx) => {
  const { receipts } = container.createScope().cradle;
  receipts.write('1');
  return ctx.text('done');
});
app.post('/printed', (ctx) => {
  container.cradle['printer'].write('1');
  return ctx.text('done');
});
app.post('/nobody', (ctx) => {
  container.resolve<{ write(id: string): void }>('nobody').write('1');
  return ctx.text('done');
});

export default app;

import type { Bus, Consumer, DomainEvent } from './bus';

export const ORDERS = { PLACED: 'order.placed', PAID: 'order.paid', SENT: 'order.sent' } as const;

export const stock: Consumer = {
  id: 'stock',
  subscribesTo: [ORDERS.PLACED],
  async handle(_event: DomainEvent) {},
};

export const mail: Consumer = {
  id: 'mail',
  subscribesTo: [ORDERS.PLACED, ORDERS.PAID],
  async handle(event: DomainEvent) {
    if (event.type === ORDERS.PAID) console.log(event.data);
  },
};

export const audit: Consumer = {
  id: 'audit',
  subscribesTo: Object.values(ORDERS),
  async handle(_event: DomainEvent) {},
};

export function registerAll(bus: Bus): void {
  bus.register(stock);
  bus.register(mail);
  bus.register(audit);
}

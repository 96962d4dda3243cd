import { Container, ContainerModule } from 'inversify';
import { MailBus, OrderBus } from './buses';

export const TYPES = { Orders: Symbol.for('Orders'), Mails: Symbol.for('Mails') } as const;

const orders = new ContainerModule(({ bind }) => {
  bind(TYPES.Orders).to(OrderBus).inSingletonScope();
});

const mails = new ContainerModule((bind) => {
  bind(TYPES.Mails).to(MailBus).inSingletonScope();
});

export const container = new Container();
container.load(orders, mails);

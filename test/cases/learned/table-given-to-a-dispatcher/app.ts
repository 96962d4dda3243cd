import { Container } from 'inversify';
import { Dispatcher } from './dispatcher';
import { BrokerPublisher } from './publisher';
import type { Handler, Publisher } from './types';
import { UserRegisteredHandler, UserRemovedHandler } from './handlers';
import { Users } from './users';

export const TYPES = { Registered: Symbol.for('Registered'), Removed: Symbol.for('Removed'), Users: Symbol.for('Users') };
export const container = new Container();
container.bind<UserRemovedHandler>(TYPES.Removed).to(UserRemovedHandler);
container.bind<UserRegisteredHandler>(TYPES.Registered).toDynamicValue((context) => new UserRegisteredHandler(context.container.get(TYPES.Users)));
container.bind<Users>(TYPES.Users).toConstantValue(new Users(new BrokerPublisher()));

const handlers: Map<string, Handler> = new Map([
  ['USER_REGISTERED', container.get(TYPES.Registered)],
  ['USER_REMOVED', container.get(TYPES.Removed)],
]);
export const dispatcher = new Dispatcher(handlers);

import { EventEmitter } from 'node:events';
import { mailLost, mailSent, userCreated, userDeleted } from './events';

const bus = new EventEmitter();
const publish = (event: { type: string }) => bus.emit(event.type, event);

export function start() {
  bus.on(userCreated.name, ({ payload }) => publish(mailSent({ to: payload.id })));
  bus.on(userDeleted.name, () => undefined);
}

export const createUser = () => publish(userCreated.create({ id: '1' }));
export const deleteUser = () => publish(userDeleted.create({ id: '1' }));
export const lose = () => publish(mailLost({ to: '1' }));

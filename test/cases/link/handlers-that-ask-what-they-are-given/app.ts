import { bus, Order, registerLogged, registerPlace, registerShow } from './orders';

const load = async () => new Order();
const find = async (key: string) => ({ id: key });
const cancel = async ({ id }: { id: string }) => id;

registerPlace(load);
registerShow({ find });
registerLogged('cancel', cancel);

export function start() {
  bus.emit('place', { id: '1', by: 'me' });
  bus.emit('show', { id: '1' });
  bus.emit('cancel', { id: '1' });
}

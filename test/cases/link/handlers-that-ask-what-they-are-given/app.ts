import { bus, Order, registerChecked, registerIf, registerLogged, registerPlace, registerShow, registerTrail } from './orders';

const load = async () => new Order();
const find = async (key: string) => ({ id: key });
const cancel = async ({ id }: { id: string }) => id;
const confirm = ({ id }: { id: string }) => id;
const deliver = ({ id }: { id: string }) => id;
const action = ({ body }: { body: unknown }) => body;
const onEach = ({ order }: { order: string }) => order;

registerPlace(load);
registerShow({ find });
registerLogged('cancel', cancel);
registerChecked({ shouldIgnore: (id) => id === '', confirm });
registerIf((id) => id !== '');
registerTrail({ save: async ({ order }) => void bus.emit('saved', order), onEach, deliver, action });

export function start() {
  bus.emit('place', { id: '1', by: 'me' });
  bus.emit('show', { id: '1' });
  bus.emit('cancel', { id: '1' });
  bus.emit('return', { id: '1' });
  bus.emit('confirm', { id: '1' });
  bus.emit('close', { id: '1' });
  bus.emit('ship', { id: '1' });
  bus.emit('send', { value: '1' });
  bus.emit('open', { id: '1' });
  bus.emit('pay', { id: '1' });
}

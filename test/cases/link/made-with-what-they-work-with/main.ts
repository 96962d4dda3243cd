import { bus } from './bus';
import { Deps, makeAuditHandler, makeChargeHandler, makeReceiptHandler } from './handlers';
async function sendMail(mail: { to: string }) { console.log(mail); }
async function charge(orderId: string) { return orderId.length > 3; }
async function save(row: unknown) { console.log(row); }
const deps: Deps = { charge, sendMail, emit: (name, data) => bus.emit(name, data) };
bus.on('order.placed', makeReceiptHandler(deps));
bus.on('order.placed', makeChargeHandler(deps));
bus.on('order.placed', makeAuditHandler({ save }));
bus.on('order.paid', () => console.log('paid'));
export function placeOrder(orderId: string, email: string) {
  bus.emit('order.placed', { orderId, email });
}

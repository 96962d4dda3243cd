import { type Bus, RabbitBus } from './bus';

function listen(bus: Bus, mails: { send(): void }) {
  bus.subscribe('order.placed', async () => mails.send());
}
function create(bus: Bus) {
  return { place: () => bus.publish({ type: 'order.placed' }) };
}
export async function main() {
  const bus = new RabbitBus(process.env.SERVICE ?? 'orders');
  await bus.init();
  listen(bus, { send() {} });
  return create(bus);
}

import retry from 'p-retry';
import { EventEmitter } from 'node:events';

class Bus extends EventEmitter {}

async function open() {
  return new Bus();
}

let kept: Promise<Bus> | null = null;

function typed(): Promise<Bus> {
  kept ??= retry(open, { retries: 3 });
  return kept;
}

export async function place() {
  const bus = await retry(() => open());
  bus.emit('order.placed');
}

export async function pay() {
  (await typed()).emit('order.paid');
}

export async function listen() {
  const bus = await open();
  bus.on('order.placed', pay);
}

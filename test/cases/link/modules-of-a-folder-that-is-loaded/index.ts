import { EventEmitter } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const shop = new EventEmitter();

export async function start() {
  const folder = join(__dirname, 'events');
  for (const file of readdirSync(folder).filter((f) => f.endsWith('.js'))) {
    const { default: event } = await import(join(folder, file));
    if (event.once) shop.once(event.name, (...args: [string]) => event.execute(...args));
    else shop.on(event.name, (...args: [string]) => event.execute(...args));
  }
}

export async function startJobs() {
  for (const file of readdirSync(new URL('./jobs', import.meta.url))) {
    const job = await import(`./jobs/${file}`);
    shop.on(job.name, job.run);
  }
}

export async function run(name: string) {
  const handler = await import(`./handlers/${name}.handler.js`);
  handler.start();
}

export function place(order: string) {
  shop.emit('order.placed', order);
}
export function cancel(order: string) {
  shop.emit('order.cancelled', order);
}
export function ship(order: string) {
  shop.emit('order.shipped', order);
  shop.emit('stock.low', order);
  shop.emit('day.ended');
  shop.emit('order.lost');
}

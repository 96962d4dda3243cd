import { EventEmitter } from 'node:events';
import { Queue, Worker } from 'bullmq';

const bus = new EventEmitter();

const SUBSCRIPTIONS = [
  { kind: 'event', name: 'order.placed', run: ship },
  { kind: 'job', name: 'mails', run: mail },
  { kind: 'event', name: 'order.paid', run: thank },
] as const;

export function start() {
  for (const { kind, name, run } of SUBSCRIPTIONS) {
    if (kind === 'event') bus.on(name, run);
    else new Worker(name, run);
  }
}

export function again() {
  SUBSCRIPTIONS.forEach((one) => {
    switch (one.kind) {
      case 'event':
        bus.on(`${one.name}.again`, one.run);
        break;
      default:
        new Worker(`${one.name}-again`, one.run);
    }
  });
}

/** The same name for what runs through another list, and again through that one. */
export function later() {
  for (const one of ['late']) bus.on(`${one}.order`, ship);
  for (const one of SUBSCRIPTIONS) if (one.kind === 'event') bus.on(`${one.name}.later`, one.run);
  for (const one of SUBSCRIPTIONS) if (one.kind !== 'event') bus.on(`${one.name}.never`, one.run);
}

async function ship() {}
async function mail() {}
async function thank() {}

export function order() {
  bus.emit('order.placed');
  bus.emit('order.placed.again');
  new Queue('mails').add('welcome', {});
}

import type { EventEmitter as Emitter } from 'node:events';

const EventEmitter = require('node:events');
const { Queue } = require('bullmq');

const bus: Emitter = new EventEmitter();
const mails = new Queue('mails');

export function place() {
  bus.emit('order.placed');
  require('./stock').default();
}

bus.on('order.placed', () => require('./mailer').send(mails));

/** No module. */
export function other(require: (name: string) => { default(): void }) {
  require('./stock').default();
}

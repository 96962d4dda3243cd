import { EventEmitter } from 'node:events';

declare global {
  var bus: EventEmitter;
}

global.bus = new EventEmitter();
(globalThis as any).jobs = new EventEmitter();
(global as any).jobs.on('run', ran);
globalThis.bus.on('opened', heard);

function heard() {
  bus.emit('closed');
}

function ran() {}

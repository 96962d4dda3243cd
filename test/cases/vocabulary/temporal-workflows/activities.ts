import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
bus.on('mailed', function count() {});

export async function sendMail(_name: string) {
  bus.emit('mailed');
}

export async function removeOld() {}

/** Called as a workflow is, and none. */
export async function welcome() {
  bus.emit("said");
}

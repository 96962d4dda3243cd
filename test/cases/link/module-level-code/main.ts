import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

async function main() {
  bus.emit('app.ready');
}

bus.emit('app.started');
main().catch(console.error);

import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
var shop = shop || {};
bus.emit('ready', shop);
bus.on('ready', (x) => console.log(x));

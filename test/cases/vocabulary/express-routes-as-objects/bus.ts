import { EventEmitter } from 'node:events';
export class Bus extends EventEmitter {}
export const bus = new Bus();
bus.on('placed', function plan() {});

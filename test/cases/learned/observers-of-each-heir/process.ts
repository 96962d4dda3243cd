import { EventEmitter } from 'node:events';

// What may be any emitter of a package is not what observers of the code's own hear.
export function stop(child: EventEmitter) {
  child.emit('stopped');
}
export const onStop = (child: EventEmitter) => child.on('stopped', function stopped() {});

import { EventEmitter } from 'node:events';

const emitter = new EventEmitter();
export const bus = {
  once(run: () => void) {
    emitter.once('opened', run);
    return () => emitter.off('opened', run);
  },
  open: () => emitter.emit('opened'),
};

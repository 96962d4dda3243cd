import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

function change(kind: 'open' | 'close' | 'lock', force = false) {
  switch (kind) {
    case 'open':
      bus.emit('opened');
      break;
    case 'close':
      bus.emit('closed');
      break;
    default:
      if (force === true) bus.emit('locked');
  }
}

export const door = {
  open: () => change('open'),
  lock: () => change('lock', true),
};
function step(kind: string) {
  if (kind === 'first' && kind) bus.emit('first');
}
export const first = () => step('first');
export const second = () => step('second');

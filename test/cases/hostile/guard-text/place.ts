import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function place(text: string) {
  if (text === '<b>"|"</b>\n' && /^[`\\|]+$/.test(text)) {
    bus.emit('order.placed');
  }
}

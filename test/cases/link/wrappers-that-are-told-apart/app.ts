import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
bus.on('order.placed', () => {});
bus.on('order.paid', () => {});

interface Message {
  of: string;
  what: string;
}

function logged(run: (message: Message) => void) {
  return (message: Message) => run(message);
}

const tell = logged(({ what }) => {
  bus.emit(what);
});

export const tellOf = logged((message) => {
  bus.emit(`${message.of}.${message.what}`);
});

export const place = () => tell({ of: 'order', what: 'order.placed' });

export const pay = () => tellOf({ of: 'order', what: 'paid' });

import { createBus, getBus } from './bus';

export function place() {
  getBus().emit('order.placed');
}

export function pay() {
  const bus = createBus();
  bus.emit('order.paid');
}

export function listen() {
  getBus().on('order.placed', () => {
    console.log('placed');
  });
}

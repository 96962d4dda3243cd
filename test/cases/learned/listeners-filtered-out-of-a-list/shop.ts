import bus from './bus';

const ship = () => bus.emit('shipped');

function stay() {
  const count = () => undefined;
  bus.on('placed', count);
  return () => bus.off('placed', count);
}

bus.on('placed', ship);
bus.once('shipped', () => bus.off('placed', ship));
bus.forget('shipped');
stay();

export const place = () => bus.emit('placed');

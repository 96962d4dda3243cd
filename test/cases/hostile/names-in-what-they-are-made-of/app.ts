import { EventEmitter } from 'node:events';

const shop = new EventEmitter();

interface Told extends Telling {}
interface Telling extends Told {}

shop.on('placed', function (message: any) {
  // Declared again, of itself.
  var message = message.body;
  shop.emit(message.type, message);
});

export const tell = (to: Told) => {
  (to as any).emit('told', 1);
  to.on('told', () => {});
};
export const place = () => shop.emit('placed', { body: { type: 'packed' } });

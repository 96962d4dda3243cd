import { bus } from './bus';

bus.on('order.placed', onPlaced);
bus.addListener('order.paid', function () {
  bus.emit('mail.sent');
});

function onPlaced() {}

import { All, Below, Others, Outside, Room, Same } from './rooms.js';

const room = new Room();
const others = new Others();
const outside = new Outside();
const all = new All();
const same = new Same();
const below = new Below();

room.join('shop', function shopInRoom() {});
room.join('bank', function bankInRoom() {});
others.on('shop', function shopOfOthers() {});
others.on('bank', function bankOfOthers() {});
outside.on('shop', function shopOutside() {});
outside.on('bank', function bankOutside() {});
all.on('shop', function shopOfAll() {});
all.on('bank', function bankOfAll() {});
same.on('shop', function shopItself() {});
same.on('bank', function bankItself() {});
below.on('shop', function shopBelow() {});
below.on('shop.open', function shopOpen() {});

export function toRoom() {
  room.emit('shop', 1);
}
export function toOthers() {
  others.emit('shop', 1);
}
export function toOutside() {
  outside.emit('shop', 1);
}
export function toAll() {
  all.emit('shop', 1);
}
export function toSame() {
  same.emit('shop', 1);
}
export function toBelow() {
  below.emit('shop.open', 1);
}

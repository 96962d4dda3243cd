import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
let isOpen = false;

function current() {
  return isOpen ? bus : opened();
}

function opened() {
  isOpen = true;
  return current();
}

export function sell(): void {
  current().emit('item.sold');
}

export function open(): void {
  opened().emit('till.opened');
}

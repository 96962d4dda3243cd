import { EventEmitter } from 'node:events';

const makeBuses = () => ({ orders: new EventEmitter(), users: { all: new EventEmitter() } });
const both = (): [EventEmitter, string] => [new EventEmitter(), 'paid'];

let orders: EventEmitter;
let bills: EventEmitter;
let name = '';
({ orders } = makeBuses());
[bills, name] = both();

export class Users {
  private bus: EventEmitter;

  constructor() {
    ({
      users: { all: this.bus = new EventEmitter() },
    } = makeBuses());
  }

  leave() {
    this.bus.emit('left');
  }
}

export const place = () => orders.emit('placed');
export const pay = () => bills.emit(name);

orders.on('placed', pay);
bills.on('paid', () => {});

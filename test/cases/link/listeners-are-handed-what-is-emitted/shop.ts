import { EventEmitter } from 'node:events';

interface ShopEvents {
  entered: [customer: Customer];
}

export class Customer extends EventEmitter {
  pay() {
    this.emit('paid');
  }
}
export class Parcel extends EventEmitter {
  lose() {
    this.emit('lost');
  }
}

export class Shop extends EventEmitter<ShopEvents> {
  open() {
    this.emit('entered', new Customer());
  }
}
/** Says the same of other things. */
export class Depot extends EventEmitter {
  receive(parcel: Parcel) {
    this.emit('entered', parcel, 'from');
  }
}

import { EventEmitter } from 'node:events';

type Told = (name: string, ...args: unknown[]) => void;

/** Keeps who is told of everything. */
export class Orders extends EventEmitter {
  private all: Told[] = [];

  override emit(name: string, ...args: unknown[]): boolean {
    this.all.forEach((tell) => tell(name, ...args));
    return super.emit(name, ...args);
  }
  onAny(tell: Told) {
    this.all.push(tell);
    return () => {
      this.all = this.all.filter((one) => one !== tell);
    };
  }
  place() {
    this.emit('placed');
  }
}

/** Has a name for everything. */
export class Bills extends EventEmitter {
  override emit(name: string, ...args: unknown[]): boolean {
    super.emit('*', name, ...args);
    return super.emit(name, ...args);
  }
  pay() {
    this.emit('paid');
  }
}

/** Says by itself that something was sent, which is one more event. */
export class Parcels extends EventEmitter {
  send(parcel: string) {
    this.emit('sent', parcel);
    this.emit('counted', parcel);
  }
}

export function wire(orders: Orders, bills: Bills, parcels: Parcels) {
  orders.onAny(function logOrders(name) {
    if (name === 'placed') bills.pay();
  });
  orders.on('placed', function onPlaced() {});
  bills.on('*', function logBills() {});
  bills.on('paid', function onPaid() {});
  parcels.on('counted', function onCounted() {});
}

import { EventEmitter } from 'node:events';
import { archive, Audit } from './audit';

export class Stock {
  constructor(private readonly bus: EventEmitter) {
    this.bus.on('order.placed', this.onOrderPlaced.bind(this));
    this.bus.once('order.paid', Audit.write);
    this.bus.on('stock.reserved', Audit.write);
    this.bus.addListener('order.shipped', archive);
  }

  private onOrderPlaced(id: string) {
    this.bus.emit('stock.reserved', id);
  }
}

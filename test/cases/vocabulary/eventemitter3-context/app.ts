import EventEmitter from 'eventemitter3';

const bus = new EventEmitter<{ placed: [string]; paid: [] }>();

export class Mailer {
  constructor() {
    bus.on('placed', this.onPlaced, this);
    bus.addListener('paid', this.onPaid, this);
  }
  onPlaced(_id: string) {
    bus.emit('paid');
  }
  onPaid() {}
}

export function place() {
  bus.emit('placed', '1');
}

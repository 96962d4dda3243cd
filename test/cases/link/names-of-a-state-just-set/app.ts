import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
export class Order {
  status = 'new';
  pay() { this.status = 'paid'; bus.emit(`order.${this.status}`); }
  ship(late: boolean) { if (late) { this.status = 'late'; bus.emit(`order.${this.status}`); } else { this.status = 'shipped'; } bus.emit(`order.${this.status}`); }
  private to(s: string) { const before = this.status; this.status = s; bus.emit(`to.${this.status}`, before); }
  cancel() { this.to('cancelled'); }
  close() { this.to('closed'); }
  touch() { bus.emit(`touched.${this.status}`); }
}

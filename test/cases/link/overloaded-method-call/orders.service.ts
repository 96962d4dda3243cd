import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export class OrdersService {
  place(id: string): void;
  place(id: number): void;
  place(id: string | number): void {
    bus.emit('order.placed', id);
  }
}

export function place(id: string): void;
export function place(id: number, urgent: boolean): void;
export function place(id: string | number, urgent = false): void {
  bus.emit('order.placed', id, urgent);
}

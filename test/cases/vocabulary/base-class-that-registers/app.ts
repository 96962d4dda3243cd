import { EventEmitter } from 'node:events';

export const emitter = new EventEmitter();

export abstract class Handler<T> {
  constructor() {
    emitter.on(this.eventName, (e: T) => this.handle(e));
  }
  abstract get eventName(): string;
  abstract handle(e: T): void;
}
export class Ledger extends Handler<number> {
  get eventName() {
    return 'taken';
  }
  handle(amount: number) {
    if (amount < 0) emitter.emit('lost');
  }
}
export class Alarm extends Handler<string> {
  get eventName() {
    return 'lost';
  }
  handle(_: string) {}
}
export const take = (amount: number) => emitter.emit('taken', amount);

import { EventEmitter } from 'node:events';

export interface Message<T> {
  eventName: string;
  data: T;
}
export class Queue extends EventEmitter {
  async push<T>(message: Message<T>) {
    this.emit(message.eventName, message);
  }
}

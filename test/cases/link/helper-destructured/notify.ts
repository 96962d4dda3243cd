import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

interface Message {
  name: string;
  payload?: unknown;
}

export function notify({ name, payload }: Message) {
  bus.emit(name, payload);
}

export function notifyLater(message: Message) {
  const { name: eventName, payload } = message;
  bus.emit(eventName, payload);
}

export function notifyNow(message: Message) {
  bus.emit(message.name, message.payload);
}

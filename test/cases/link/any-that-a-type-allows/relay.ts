import { EventEmitter } from 'node:events';

export type Kind = 'order.placed' | 'order.paid' | 'order.sent';

export interface Message {
  kind: Kind;
  id: string;
}

export interface Ping {
  kind: 'ping';
}

export const bus = new EventEmitter();

export function received(text: string) {
  const message = JSON.parse(text) as Message;
  bus.emit(message.kind, message.id);
}

export function pinged(text: string) {
  const ping: Ping = JSON.parse(text);
  bus.emit(ping.kind);
}

const tell = (kind: Kind, id: string) => bus.emit(kind, id);

export function place(id: string) {
  tell('order.placed', id);
}

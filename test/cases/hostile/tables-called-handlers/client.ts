import { EventEmitter } from 'node:events';
declare const socket: { onmessage: (m: { type: string; data: unknown }) => void; send(o: object): void };
const messageHandlers: Record<string, (d: unknown) => void> = { welcome: () => {}, bye: () => {} };
socket.onmessage = (message) => messageHandlers[message.type](message.data);
export const hello = (type: string) => socket.send({ type });
hello('hello');
export const bus = new EventEmitter();
bus.on('started', () => {});

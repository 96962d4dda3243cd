import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
bus.on('page.shared', (text: string) => console.log(text));

export const share = (text: string): boolean => bus.emit('page.shared', text);

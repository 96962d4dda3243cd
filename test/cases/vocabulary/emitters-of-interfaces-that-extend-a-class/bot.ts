import { EventEmitter } from 'node:events';

export class BotImpl extends EventEmitter {
  ring() { this.emit('rang'); this.emit('closed'); }
}
interface Listens {
  on: (event: 'rang' | 'closed', listener: () => void) => Bot;
}
interface BotShape extends BotImpl {}
export type Bot = Omit<BotShape, keyof EventEmitter> & Listens;

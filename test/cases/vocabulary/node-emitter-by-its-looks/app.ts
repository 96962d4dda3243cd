import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { discover } from './discover';

export const app = new EventEmitter();
app.on('found', () => {});
discover(app as EventEmitter & { name: string });

/** Implemented here: whoever is told by it keeps what it is told. */
interface Log {
  on(line: string, listener: () => void): void;
  emit(line: string): void;
}
class Lines implements Log {
  readonly lines: string[] = [];
  on(line: string) {
    this.lines.push(line);
  }
  emit(line: string) {
    this.lines.push(line);
  }
}
export const write = (log: Log = new Lines()) => log.emit('written');

interface Connection extends Socket {
  on(event: string, listener: (...args: any[]) => void): this;
  emit(event: string, ...args: any[]): boolean;
}
export const open = (connection: Connection) => connection.emit('opened');

interface Sender {
  emit(name: string): void;
}
export const send = (sender: Sender) => sender.emit('sent');

/** What is said by a connection goes to somebody else. */
interface Client {
  on(event: string, listener: () => void): void;
  emit(event: string): void;
  disconnect(): void;
}
export const join = (client: Client) => client.emit('joined');

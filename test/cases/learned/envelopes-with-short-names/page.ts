import { EventEmitter } from 'node:events';
import { ipcRenderer } from 'electron';

export class Client {
  private readonly emitter = new EventEmitter();

  constructor(id: string) {
    ipcRenderer.on(id, this.receive);
  }

  private receive = (_event: unknown, { ch, data }: { ch: string; data: unknown }) => this.emitter.emit(ch, data);

  on(ch: string, listener: (data: unknown) => void) {
    this.emitter.on(ch, listener);
  }
}

export const client = new Client('pages');

client.on('page opened', () => {});
client.on('page closed', () => {});

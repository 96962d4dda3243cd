import { EventEmitter } from 'node:events';

export interface Client {
  show(text: string): void;
}

/** What a method was told is kept: the closure hears, whoever it tells. */
export class Plugins {
  private readonly lines = new EventEmitter();
  private client?: Client;

  setClient(client: Client): void {
    this.client = client;
  }

  run(): void {
    this.lines.on('line', (text: string) => {
      if (this.client) this.client.show(text);
    });
  }

  read(text: string): void {
    this.lines.emit('line', text);
  }
}

/** Handed over around the closure, it is what hears. */
export class Watching {
  private readonly changes = new EventEmitter();

  watch(handlers: { changed(path: string): void }): void {
    this.changes.on('change', (path: string) => handlers.changed(path));
  }

  touch(path: string): void {
    this.changes.emit('change', path);
  }
}

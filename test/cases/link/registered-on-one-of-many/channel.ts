import { EventEmitter } from 'node:events';

export interface Channel<T> {
  publish(event: T): void;
  subscribe(handler: (event: T) => void): void;
}

class LocalChannel<T> implements Channel<T> {
  private readonly emitter = new EventEmitter();
  constructor(private readonly config: { name: string }) {}
  publish(event: T) {
    this.emitter.emit(this.config.name, event);
  }
  subscribe(handler: (event: T) => void) {
    this.emitter.on(this.config.name, handler);
  }
}

class SilentChannel<T> implements Channel<T> {
  publish(_event: T) {}
  subscribe(_handler: (event: T) => void) {}
}

export function createChannel<T>(config: { name: string }): Channel<T> {
  return process.env.SILENT ? new SilentChannel<T>() : new LocalChannel<T>(config);
}

import { EventEmitter } from 'node:events';
import { injectable } from 'inversify';

export interface Bus {
  on(name: string, listener: () => void): void;
  emit(name: string): void;
}

@injectable()
export class OrderBus implements Bus {
  private readonly emitter = new EventEmitter();
  on(name: string, listener: () => void): void {
    this.emitter.on(name, listener);
  }
  emit(name: string): void {
    this.emitter.emit(name);
  }
}

@injectable()
export class MailBus implements Bus {
  private readonly emitter = new EventEmitter();
  on(name: string, listener: () => void): void {
    this.emitter.on(name, listener);
  }
  emit(name: string): void {
    this.emitter.emit(name);
  }
}

import { EventEmitter } from 'node:events';

export interface DomainEvents {
  publish(name: string, payload?: unknown): void;
}

export class EventBus implements DomainEvents {
  private readonly emitter = new EventEmitter();

  publish(name: string, payload?: unknown) {
    this.emitter.emit(name, payload);
  }
}

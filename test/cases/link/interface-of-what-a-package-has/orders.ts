import { EventEmitter } from 'node:events';

interface Announces {
  emit(name: string, what: unknown): boolean;
}

interface Logger {
  emit(name: string): void;
}

export class Orders {
  constructor(
    private readonly announcer: Announces,
    private readonly logger: Logger,
  ) {}

  place(id: string) {
    this.announcer.emit('order.placed', id);
    this.logger.emit('logged');
  }
}

const emitter = new EventEmitter();

export const orders = new Orders(emitter, { emit: () => {} });

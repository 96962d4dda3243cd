import { EventEmitter } from 'node:events';

export class Orders {
  readonly #emitter;

  constructor(emitter: EventEmitter) {
    this.#emitter = emitter;
  }

  place() {
    this.#announce();
  }

  #announce() {
    this.#emitter.emit('order.placed');
  }
}

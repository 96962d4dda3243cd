import { EventEmitter } from 'node:events';
import { Container } from '@n8n/di';
import { Handlers } from './handlers.js';

export class Turns extends EventEmitter {
  constructor(private readonly handlers: Handlers) {
    super();
  }

  registerAll() {
    for (const { owner, method, event } of this.handlers.list()) {
      const instance = Container.get(owner);
      this.on(event, async () => instance[method].call(instance));
    }
  }

  take() {
    this.emit('takeover');
  }

  leave() {
    this.emit('stepdown');
    this.emit('rest');
  }
}

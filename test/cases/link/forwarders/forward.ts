import { EventEmitter } from 'node:events';

export class Forwarder {
  constructor(private readonly target: EventEmitter) {}

  forward(source: EventEmitter, names: string[]): void {
    for (const name of names) {
      const again = (...args: unknown[]): void => {
        this.target.emit(name, ...args);
      };
      source.on(name, again);
    }
  }
}

export class CarefulForwarder extends Forwarder {
  forward(source: EventEmitter, names: string[]): void {
    super.forward(source, names);
  }
}

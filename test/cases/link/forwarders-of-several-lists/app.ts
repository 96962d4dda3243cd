import { EventEmitter } from 'node:events';

enum Sky {
  Dawn = 'sky.dawn',
  Dusk = 'sky.dusk',
}

class Forwarder {
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

class CarefulForwarder extends Forwarder {
  forward(source: EventEmitter, names: string[]): void {
    super.forward(source, names);
  }
}

class Watch extends EventEmitter {
  look(): void {
    this.emit(Sky.Dawn);
    this.emit('tide.high');
  }
}

export class Tower extends EventEmitter {
  private readonly plain = new Forwarder(this);
  private readonly careful = new CarefulForwarder(this);

  open(watch: Watch): void {
    this.plain.forward(watch, Object.values(Sky));
    this.careful.forward(watch, ['tide.high', 'tide.low']);
  }
}

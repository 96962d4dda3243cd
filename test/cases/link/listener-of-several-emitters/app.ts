import { EventEmitter } from 'node:events';

export class Press extends EventEmitter {
  stop() {
    this.emit('stopped', 'press');
    this.emit('jammed');
  }
}
export class Lathe extends EventEmitter {
  stop() {
    this.emit('stopped', 'lathe');
  }
}
export class Oven extends EventEmitter {
  stop() {
    this.emit('stopped', 'oven');
  }
}

export class Hall {
  constructor(
    private readonly press: Press,
    private readonly lathe: Lathe,
    private readonly oven: Oven,
  ) {}

  watch() {
    for (const machine of [this.press, this.lathe]) {
      machine.on('stopped', (name) => console.log('stopped', name));
      machine.on('jammed', () => console.log('jammed'));
    }
    this.oven.on('stopped', () => console.log('cold'));
  }
}

import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  place() {
    this.announce('order.placed', 'order.payload');
  }

  replay(line: string) {
    const args = JSON.parse(line) as [string, unknown];
    this.emitter.emit(...args);
  }

  private announce(...args: [name: string, payload: unknown]) {
    this.emitter.emit(...args);
  }
}

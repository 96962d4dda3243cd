import * as events from 'events';

export class Second extends events.EventEmitter {
  go() {
    this.emit('two');
  }
}

import { EventEmitter } from 'node:events';
import { promisify } from 'node:util';
import { debounce, throttle } from 'lodash';

const bus = new EventEmitter();
bus.on('placed', () => {});
bus.on('paid', () => {});
bus.on('sent', () => {});

export class Orders {
  private readonly later = debounce(this.tell.bind(this), 100);
  private readonly seldom;
  private readonly waited = promisify(this.tell.bind(this));

  constructor() {
    this.seldom = throttle(this.tell, 100);
  }

  place() {
    this.later('placed');
  }

  pay() {
    this.seldom('paid');
  }

  async send() {
    await this.waited('sent');
  }

  private tell(name: string) {
    bus.emit(name);
  }
}

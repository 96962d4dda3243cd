import { EventEmitter } from 'node:events';

const ALL_EVENTS = '__shop_all_events__';

export class Hooks {
  private readonly emitter = new EventEmitter();

  on(event: string, listener: (data: unknown) => void) {
    this.emitter.on(event, listener);
  }

  onAll(listener: (payload: { event: string; data: unknown }) => void) {
    this.emitter.on(ALL_EVENTS, listener);
  }

  emit(event: string, data: unknown) {
    this.emitter.emit(event, data);
    this.emitter.emit(ALL_EVENTS, { event, data });
  }
}

/** Tells of one thing beside another: nobody hears all of it. */
export class Stock {
  private readonly emitter = new EventEmitter();
  constructor() {
    this.emitter.on('all-sold', () => console.log('all sold'));
    this.emitter.on('sold', () => console.log('sold'));
  }
  sell(id: string) {
    this.emitter.emit('sold', { id });
    this.emitter.emit('all-sold', { id });
  }
}

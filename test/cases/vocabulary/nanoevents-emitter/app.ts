import { createNanoEvents, type Emitter } from 'nanoevents';

interface Events {
  tick: (at: number) => void;
  stop: () => void;
}
const bus = createNanoEvents<Events>();
const log = { emit: (_name: string) => {} };

export class Ticker {
  emitter: Emitter<Events> = createNanoEvents<Events>();
  on<E extends keyof Events>(event: E, callback: Events[E]) {
    return this.emitter.on(event, callback);
  }
  tick() {
    this.emitter.emit('tick', 1);
    log.emit('tick');
  }
}
const ticker = new Ticker();
ticker.on('tick', () => bus.emit('stop'));
bus.on('stop', stopped);
function stopped() {
  ticker.tick();
}

import { bus } from './bus';

/** Hears something itself. */
class Meter {
  constructor(private readonly options: { read: () => void }) {}
  start() {
    bus.on('hour', () => this.tell());
  }
  tell() {
    this.options.read();
  }
}

const water = new Meter({
  read: () => {
    bus.emit('water.read');
  },
});
const power = new Meter({
  read: () => {
    bus.emit('power.read');
  },
});

export function open() {
  water.start();
  power.start();
}

/** Each is told when its time is over, by whoever added to it. */
class Window {
  constructor(private readonly options: { close: () => void }) {}
  add() {
    setTimeout(() => this.end(), 10);
  }
  end() {
    this.options.close();
  }
}
const sales = new Window({
  close: () => {
    bus.emit('sales.closed');
  },
});
const visits = new Window({
  close: () => {
    bus.emit('visits.closed');
  },
});
export function sell() {
  sales.add();
}
export function visit() {
  visits.add();
}

import { AsyncSeriesHook, SyncHook, SyncWaterfallHook } from 'tapable';

export class Car {
  readonly hooks = {
    accelerate: new SyncHook<[number]>(['speed']),
    brake: new SyncHook<[string]>(['why']),
    route: new AsyncSeriesHook<[string]>(['to']),
  };
  drive(to: string) {
    this.hooks.accelerate.call(1);
    return this.hooks.route.promise(to);
  }
  stop() {
    this.hooks.brake.call('red');
  }
}

export class Shop {
  hooks;
  readonly onClose = new SyncWaterfallHook<[string]>(['name']);
  constructor() {
    this.hooks = Object.freeze({ open: new SyncHook<[string]>(['who'], 'open') });
  }
  open() {
    this.hooks.open.call('me');
    this.onClose.call('x');
  }
}

interface Plugin {
  apply(car: Car): void;
}
export class RadarPlugin implements Plugin {
  apply(car: Car) {
    const { hooks } = car;
    hooks.accelerate.tap('RadarPlugin', (speed) => this.seen(car, speed));
    car.hooks.route.tapPromise({ name: 'RadarPlugin' }, async () => {});
    car.hooks.brake.tap('RadarPlugin', stopped);
  }
  private seen(car: Car, speed: number) {
    if (speed > 1) car.stop();
  }
}
const shop = new Shop();
function stopped() {
  shop.open();
}
shop.hooks.open.tap('log', () => {});
shop.onClose.tap('log', (name) => name);

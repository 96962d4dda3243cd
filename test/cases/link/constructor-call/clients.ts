import { bus } from './bus';

abstract class Base {
  constructor(readonly url: string) {
    bus.emit('client.created', url);
  }
}

abstract class Middle extends Base {
  retries = 3;
}

export class Client extends Middle {}

export class Cache {
  readonly ready = bus.emit('cache.created');
}

export class Pool {
  static {
    bus.emit('pool.created');
  }
}

export class Silent {
  constructor(readonly url: string) {}
}

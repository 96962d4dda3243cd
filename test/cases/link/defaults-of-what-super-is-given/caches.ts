import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

interface Options {
  cache?: string;
  ttl?: number;
}

export class Repository {
  protected readonly cache: string;

  constructor({ cache = 'internal', ttl = 60 }: Options = {}) {
    this.cache = cache;
    setTimeout(() => {}, ttl);
  }

  protected forget(id: string) {
    bus.emit(`${this.cache}.forgotten`, id);
  }
}

/** Leaves out which cache. */
export class Profiles extends Repository {
  constructor() {
    super({ ttl: 5 });
  }

  dropProfile(id: string) {
    this.forget(id);
  }
}

/** Leaves out everything. */
export class Roles extends Repository {
  constructor() {
    super();
  }

  dropRole(id: string) {
    this.forget(id);
  }
}

export class Tokens extends Repository {
  constructor() {
    super({ cache: 'public' });
  }

  dropToken(id: string) {
    this.forget(id);
  }
}

/** Which cache, whoever makes it says. */
export class Sessions extends Repository {
  constructor(options: Options) {
    super(options);
  }

  dropSession(id: string) {
    this.forget(id);
  }
}

bus.on('internal.forgotten', function onInternal() {});
bus.on('public.forgotten', function onPublic() {});

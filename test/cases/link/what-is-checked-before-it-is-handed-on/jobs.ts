import { EventEmitter } from 'node:events';

interface Job {
  trigger: { name: string };
  check?: (value: unknown) => unknown;
  run: (value: unknown) => Promise<void>;
}

abstract class Provider {
  abstract define(job: Job): void;
  abstract send(name: string): void;
}

class Local extends Provider {
  private readonly bus = new EventEmitter();

  define(job: Job) {
    this.bus.on(job.trigger.name, async (value: unknown) => {
      const checked = job.check ? job.check(value) : value;
      await job.run({ checked });
    });
  }

  send(name: string) {
    this.bus.emit(name);
  }
}

class Client {
  private readonly provider: Provider = new Local();

  constructor(jobs: readonly Job[]) {
    jobs.forEach((job) => {
      this.provider.define(job);
    });
  }

  start(name: string) {
    this.provider.send(name);
  }
}

const BAKE: Job = {
  trigger: { name: 'bake' },
  run: async () => {
    client.start('sell');
  },
};

const SELL: Job = {
  trigger: { name: 'sell' },
  run: async () => {},
};

export const client = new Client([BAKE, SELL]);

export function open() {
  client.start('bake');
}

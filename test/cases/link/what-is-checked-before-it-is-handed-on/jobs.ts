import { EventEmitter } from 'node:events';

interface Job {
  name: string;
  check: (value: unknown) => unknown;
  run: (value: unknown) => void;
}

const bus = new EventEmitter();

function define(job: Job) {
  bus.on(job.name, (value: unknown) => {
    const checked = job.check(value);
    job.run(checked);
  });
}

const trim = (value: unknown) => String(value).trim();

define({ name: 'bake', check: trim, run: bake });
define({ name: 'sell', check: trim, run: sell });

function bake() {
  bus.emit('sell');
}

function sell() {}

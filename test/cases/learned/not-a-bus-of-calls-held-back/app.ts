import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export class Saver {
  private readonly held = new Map<string, { run: () => void; timeout?: NodeJS.Timeout }>();

  private throttle(key: string, run: () => void, wait: number) {
    const entry = this.held.get(key);
    if (!entry) {
      this.held.set(key, { run });
      run();
      return;
    }
    entry.timeout ??= setTimeout(() => {
      const last = this.held.get(key);
      last?.run();
    }, wait);
    entry.run = run;
  }

  changed() {
    this.throttle('save', () => this.save(), 100);
  }

  save() {
    bus.emit('saved');
  }
}

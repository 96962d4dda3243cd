import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

interface Plugin {
  start?(): Promise<void>;
}

export class SearchPlugin implements Plugin {
  async start() {
    bus.emit('search-ready');
  }
}

type Plugins = { [name: string]: Plugin };

export class Host {
  constructor(private readonly plugins: Plugins) {}

  async start() {
    for (const [name, plugin] of Object.entries(this.plugins)) {
      console.log(name);
      await plugin.start?.();
    }
  }
}

import { EventEmitter } from 'node:events';

export class Importer extends EventEmitter {
  async run(load: () => Promise<void>) {
    try {
      await load();
    } catch (error) {
      this.emit('error', error);
    }
  }
}

export function start(importer: Importer) {
  importer.on('error', report);
}

function report() {}

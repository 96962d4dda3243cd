import { EventEmitter } from 'node:events';
import debounce from 'lodash/debounce';

export class Bundles extends EventEmitter {
  private readonly changed = debounce((name: string) => {
    this.emit('changed', name);
  }, 250);

  note(name: string) {
    this.changed(name);
  }
}
export const bundles = new Bundles();

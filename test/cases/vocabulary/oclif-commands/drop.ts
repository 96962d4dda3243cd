import Reset from './base.js';
import { bus } from './bus.js';

export default class Drop extends Reset {
  override async run(): Promise<void> {
    bus.emit('dropped');
  }
}

import { OwnCommand } from './base.js';
import { bus } from './bus.js';

export default class Seed extends OwnCommand {
  async start(): Promise<void> {
    bus.emit('seeded');
  }
}

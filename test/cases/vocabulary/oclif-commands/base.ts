import { Command } from '@oclif/core';
import { bus } from './bus.js';

export abstract class OwnCommand extends Command {
  abstract start(): Promise<void>;
  async run(): Promise<void> {
    bus.emit('started');
    await this.start();
  }
}
export default class Reset extends Command {
  static override description = 'empties the store';
  async run(): Promise<void> {
    bus.emit('reset');
  }
  async init(): Promise<void> {}
}
/** Of another class with that name. */
class Task {
  run() {
    bus.emit('task.run');
  }
}
export const task = new Task();

import { EventEmitter } from 'node:events';

interface TaskEvents {
  progress: [percent: number];
  done: [];
  failed: [Error];
}

export class Task extends EventEmitter<TaskEvents> {
  async run(steps: Array<() => Promise<void>>) {
    for (const [i, step] of steps.entries()) {
      await step();
      this.emit('progress', i / steps.length);
    }
    this.emit('done');
  }
}

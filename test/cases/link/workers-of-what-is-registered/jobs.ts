import { type Job, Worker } from 'bullmq';

export interface Task {
  queue: { name: string };
  onStarted?: () => void;
  process(data: unknown): Promise<void>;
  onFailed?: () => void;
}

/** Each task has a worker of its own. */
export class Jobs {
  private readonly tasks = new Map<string, Task>();

  register(task: Task) {
    this.tasks.set(task.queue.name, task);
  }

  async start() {
    for (const task of this.tasks.values()) await this.startOne(task);
  }

  private async startOne(task: Task) {
    const { queue } = task;
    new Worker(queue.name, async (job: Job) => {
      const run = async () => {
        task.onStarted?.();
        return task.process(job.data);
      };
      return run();
    });
  }
}

export interface Chore {
  queue: string;
  first: () => void;
  second: () => void;
}

/** Both of what it holds run: none of them alone hears. */
export const work = (chore: Chore) =>
  new Worker(chore.queue, async () => {
    chore.first();
    chore.second();
  });

import { EventEmitter } from 'node:events';
import cron from 'node-cron';

const bus = new EventEmitter();

export interface Task {
  expression: string;
  execute(): Promise<void>;
}

export class ExpireOrders implements Task {
  expression = '0 * * * *';
  async execute() {
    bus.emit('orders-expired');
  }
}

export class SendDigest implements Task {
  expression = '0 7 * * *';
  async execute() {
    bus.emit('digest-due');
  }
}

/** Runs each by itself, and tells what goes wrong. */
export class Scheduler {
  constructor(private readonly tasks: Task[]) {}

  start() {
    for (const task of this.tasks)
      cron.schedule(task.expression, async () => {
        try {
          await task.execute();
        } catch (error) {
          console.error(error);
        }
      });
  }
}

/** Runs each by a method of its own, which others may call. */
export class Runner {
  constructor(private readonly tasks: Task[]) {}

  start() {
    this.tasks.forEach((task) => cron.schedule(task.expression, () => this.run(task)));
  }

  async run(task: Task) {
    console.log(task.expression);
    await task.execute();
  }
}

/** Does something itself, beside the tasks. */
export class Loud {
  constructor(private readonly tasks: Task[]) {}

  start() {
    for (const task of this.tasks)
      cron.schedule('5 * * * *', async () => {
        this.tell();
        await task.execute();
      });
  }

  private tell() {
    bus.emit('task-due');
  }
}

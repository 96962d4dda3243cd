import { Task } from './repository';
import type { Create, Tasker } from './tasker';
import tasks from './tasks';

export class InternalTasker implements Tasker {
  create: Create = async (type, payload, options = {}): Promise<string> => {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
    return Task.create(type, text, options);
  };

  async processQueue(): Promise<void> {
    const open = await Task.next();
    const running = open.map(async (task) => {
      const getHandler = tasks[task.type as keyof typeof tasks];
      if (!getHandler) throw new Error(`nobody handles ${task.type}`);
      const handler = await getHandler();
      return handler(task.payload).then(async () => {
        await Task.done(task.id);
      });
    });
    await Promise.allSettled(running);
  }
}

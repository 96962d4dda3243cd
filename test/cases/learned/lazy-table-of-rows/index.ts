import { InternalTasker } from './internal-tasker';
import type { Tasker } from './tasker';

class TaskerFactory {
  createTasker(): Tasker {
    return new InternalTasker();
  }
}

const kept = global as unknown as { tasker: Tasker };

export const tasker = kept.tasker || new TaskerFactory().createTasker();
if (process.env.NODE_ENV !== 'production') kept.tasker = tasker;

export default tasker;

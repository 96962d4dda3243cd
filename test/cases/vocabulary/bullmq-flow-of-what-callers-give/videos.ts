import { type Task, Tasks } from './queue.js';

export class Videos {
  constructor(private readonly tasks: Tasks) {}

  async upload(id: string, isNew: boolean) {
    const tasks: Task[] = [{ type: 'convert', payload: { id } }];
    if (isNew) tasks.push({ type: 'notify', payload: { to: id } });
    await this.tasks.inTurn(...tasks);
  }

  async release(id: string) {
    await this.tasks.inTurn(taskOf(id), { type: 'notify', payload: { to: id } });
  }

  async all(ids: string[], follow: Task) {
    await this.tasks.withChildren({ type: 'publish', payload: { id: '' } }, ids.map((id) => ({ type: 'convert', payload: { id } })));
    await this.tasks.inTurn(follow);
  }
}

function taskOf(id: string): Task {
  return { type: 'publish' as const, payload: { id } };
}

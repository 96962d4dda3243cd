import { Channel } from './channel';

const kept = globalThis as typeof globalThis & { tasks?: Channel };
if (!kept.tasks) kept.tasks = new Channel('task');
const tasks = kept.tasks;

export function work() {
  tasks.publish();
}
tasks.subscribe(() => {});

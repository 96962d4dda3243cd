import { createChannel } from './channel';

const tasks = createChannel<string>({ name: 'task' });

export const taskChanged = (id: string) => tasks.publish(id);
export function watchTasks() {
  tasks.subscribe((id) => console.log(id));
}

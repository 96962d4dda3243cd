import { Task } from './task';

export function follow(task: Task) {
  task.once('done', () => console.log('done'));
}

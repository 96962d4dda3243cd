import { Queue, Worker, type Job } from 'bullmq';

type Task = (data: unknown) => void;
const tasks = new Map<string, Task>();
const orders = new Queue('orders');

/** Every branch asks for the same label again. */
function label(text: string, depth: number): string {
  if (depth > 40) return text;
  switch (depth % 40) {
    case 0:
      return label(text, depth + 1);
    case 1:
      return label(text, depth + 2);
    case 2:
      return label(text, depth + 3);
    case 3:
      return label(text, depth + 4);
    case 4:
      return label(text, depth + 5);
    case 5:
      return label(text, depth + 6);
    case 6:
      return label(text, depth + 7);
    case 7:
      return label(text, depth + 8);
    case 8:
      return label(text, depth + 9);
    case 9:
      return label(text, depth + 10);
    case 10:
      return label(text, depth + 11);
    case 11:
      return label(text, depth + 12);
    case 12:
      return label(text, depth + 13);
    case 13:
      return label(text, depth + 14);
    case 14:
      return label(text, depth + 15);
    case 15:
      return label(text, depth + 16);
    case 16:
      return label(text, depth + 17);
    case 17:
      return label(text, depth + 18);
    case 18:
      return label(text, depth + 19);
    case 19:
      return label(text, depth + 20);
    case 20:
      return label(text, depth + 21);
    case 21:
      return label(text, depth + 22);
    case 22:
      return label(text, depth + 23);
    case 23:
      return label(text, depth + 24);
    case 24:
      return label(text, depth + 25);
    case 25:
      return label(text, depth + 26);
    case 26:
      return label(text, depth + 27);
    case 27:
      return label(text, depth + 28);
    case 28:
      return label(text, depth + 29);
    case 29:
      return label(text, depth + 30);
    case 30:
      return label(text, depth + 31);
    case 31:
      return label(text, depth + 32);
    case 32:
      return label(text, depth + 33);
    case 33:
      return label(text, depth + 34);
    case 34:
      return label(text, depth + 35);
    case 35:
      return label(text, depth + 36);
    case 36:
      return label(text, depth + 37);
    case 37:
      return label(text, depth + 38);
    case 38:
      return label(text, depth + 39);
    case 39:
      return label(text, depth + 40);
  }
  return labelled(text, depth);
}

function labelled(text: string, depth: number): string {
  tasks.get(text);
  return label(text, depth + 1);
}

export function register(name: string, task: Task): void {
  tasks.set(name, task);
}

register('pay', () => console.log('paid'));

new Worker('orders', async (job: Job) => {
  tasks.get(job.name)?.(job.data);
  label(job.queueName, 0);
});

export const pay = () => orders.add('pay', {});

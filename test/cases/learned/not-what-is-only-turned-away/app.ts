import { Queue, Worker } from 'bullmq';

interface DoorEvent {
  type: 'opened' | 'closed' | 'locked';
}
type Listener = (event: DoorEvent) => void;

export class DoorBus {
  private readonly listeners: Listener[] = [];

  subscribe(listener: Listener) {
    this.listeners.push(listener);
  }

  publish(event: DoorEvent) {
    for (const listener of this.listeners) listener(event);
  }
}

export const doors = new DoorBus();
export const open = () => doors.publish({ type: 'opened' });
export const close = () => doors.publish({ type: 'closed' });
export const lock = () => doors.publish({ type: 'locked' });

doors.subscribe((event) => {
  switch (event.type) {
    case 'opened':
      close();
      break;
    case 'closed':
      lock();
      break;
    default:
      console.log(event);
      throwUnknown(event.type);
  }
});

/** The default is of something else. */
doors.subscribe((event) => {
  switch (event.type) {
    case 'opened':
      switch (new Date().getDay()) {
        case 0:
          break;
        default:
          close();
      }
  }
});

/** What is another one is left alone. */
doors.subscribe((event) => {
  if (event.type !== 'opened') return;
  close();
});

function throwUnknown(type: string): never {
  throw new Error(type);
}

const mails = new Queue('mails');

export async function start() {
  await mails.add('welcome', {});
  await mails.add('invoice', {});
}

new Worker('mails', async (job) => {
  if (job.name === 'welcome') await open();
  else throw new Error(`no such mail: ${job.name}`);
});

const bills = new Queue('bills');
const count = (name: string) => console.log(name);

export async function charge() {
  await bills.add('monthly', {});
  await bills.add('yearly', {});
  await bills.add('weekly', {});
}

new Worker('bills', async (job) => {
  switch (job.name) {
    case 'monthly':
      return open();
    default:
      count('unknown bill');
      throw new Error(`no such bill: ${job.name}`);
  }
});

new Worker('bills', async (job) => {
  if (job.name === 'yearly') {
    await open();
  } else {
    count('unknown bill');
    return Promise.reject(new Error(job.name));
  }
});

import { letters, reports, tasks } from './queues';
import { monthly, weekly } from './reports';
import type { Task } from './tasks';

declare const load: () => Record<string, typeof Task>;
const known = load();

export function work() {
  tasks.process(4, async (job) => {
    const { name, props } = job.data;
    const TaskClass = known[name];
    if (!TaskClass) throw new Error(`no task ${name}`);
    // @ts-expect-error it is none of the abstract ones
    const task = new TaskClass();
    return task.perform(props);
  });

  // Which report it is the job says; that it is done the worker does.
  const makers = { monthly, weekly };
  reports.process(async (job) => {
    await makers[job.data.type as 'monthly' | 'weekly'](job.data);
    await letters.add({ to: job.data.to, language: 'en' });
  });

  // What is looked up there is no handler of the job.
  const greetings: Record<string, (to: string) => string> = { en: (to) => `Dear ${to}`, fr: (to) => `Cher ${to}` };
  letters.process(async (job) => {
    console.log(greetings[job.data.language](job.data.to));
  });
}

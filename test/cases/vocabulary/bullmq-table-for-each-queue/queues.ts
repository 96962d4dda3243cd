import { type Job, Queue, Worker } from 'bullmq';

enum Line {
  Mails = 'mails',
  Reports = 'reports',
}
enum Chore {
  Greet = 'greet',
  Reset = 'reset',
  Monthly = 'monthly',
}
type Run = (job: Job) => Promise<void>;

const queues: Record<Line, Queue> = {
  [Line.Mails]: new Queue(Line.Mails),
  [Line.Reports]: new Queue(Line.Reports),
};
const chores: Record<Line, Partial<Record<Chore, Run>>> = {
  [Line.Mails]: { [Chore.Greet]: greet, [Chore.Reset]: reset },
  [Line.Reports]: { [Chore.Monthly]: monthly },
};

export const start = () =>
  Object.values(Line).map(
    (line) =>
      new Worker(line, async (job) => {
        const run = chores[line][job.name as Chore];
        if (!run) throw new Error(job.name);
        return run(job);
      }),
  );

async function add(line: Line, chore: Chore, data: unknown) {
  await queues[line].add(chore, data);
}
async function greet(job: Job) {
  await add(Line.Reports, Chore.Monthly, job.data);
}
async function reset(job: Job) {
  console.log(job.id);
}
async function monthly(job: Job) {
  console.log(job.id);
}
export const signUp = (id: string) => add(Line.Mails, Chore.Greet, { id });
export const forget = (id: string) => add(Line.Mails, Chore.Reset, { id });

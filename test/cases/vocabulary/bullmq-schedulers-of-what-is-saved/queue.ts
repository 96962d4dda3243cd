import { type Job, Queue, Worker } from 'bullmq';

interface Saved {
  id: string;
  kind: string;
  every?: number;
}

const reports = new Queue('reports');

new Worker('reports', async (job: Job) => {
  console.log(job.data);
});

/** Named by what is saved: nobody chooses that. */
export async function schedule(saved: Saved, before: Saved | undefined, context: { project?: { features: string[] } }): Promise<void> {
  if (saved.kind !== 'report') return;
  const { project } = context;
  if (!project?.features.includes('a feature with a name that is so long that it leaves no room for more conditions in what is told of it')) {
    return;
  }
  if (before?.every === saved.every) return;
  if (saved.every) await reports.upsertJobScheduler(saved.id, { every: saved.every }, { data: { id: saved.id } });
  else await reports.removeJobScheduler(saved.id);
}

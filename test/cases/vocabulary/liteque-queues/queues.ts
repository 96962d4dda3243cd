import { buildDBClient, Runner, SqliteQueue } from 'liteque';
const db = buildDBClient(':memory:');
const mails = new SqliteQueue<{ to: string }>('mails', db, { keepFailedJobs: false });
const notes = new SqliteQueue<{ to: string }>('notes', db, { keepFailedJobs: false });
export const mail = (to: string) => mails.enqueue({ to });
export const runner = new Runner(mails, { run: async (job) => { await notes.enqueue({ to: job.data.to }, { priority: 1 }); }, onError: async () => {} }, { concurrency: 1 });
new Runner(notes, { run: print }, { concurrency: 1 });
async function print() {}

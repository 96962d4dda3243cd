import { Pool } from 'pg';

const db = new Pool();
interface Job {
  type: string;
  body: unknown;
}

export const resize = (body: unknown) => db.query('INSERT INTO jobs (type, body) VALUES ($1, $2)', ['image', body]);
export const transcode = (body: unknown) => db.query('INSERT INTO jobs (type, body) VALUES ($1, $2)', ['video', body]);

export async function work() {
  const { rows } = await db.query('SELECT type, body FROM jobs');
  for (const row of rows) handleJob(row as Job);
}
function handleJob(job: Job) {
  switch (job.type) {
    case 'image':
      return console.log('smaller', job.body);
    case 'video':
      return console.log('shorter', job.body);
  }
}

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Bull from 'bull';
import { Queue, Worker } from 'bullmq';

const connection = { host: 'cache' };
const emails = new Queue('emails', { connection });
const reports = new Queue('reports', { connection });
const texts = new Queue('texts', { connection });
const pushes = new Bull('pushes');

export async function tellAll() {
  await emails.add('welcome', {});
  await reports.add('daily', {});
  await texts.add('text', {});
  await pushes.add('push', {});
}

new Worker('emails', join(__dirname, 'workers', 'emails.processor.js'), { connection });
new Worker('reports', new URL('./workers/reports.js', import.meta.url), { connection });

const ofTexts = fileURLToPath(new URL('./workers/texts.js', import.meta.url));
new Worker('texts', ofTexts, { connection, useWorkerThreads: true });

pushes.process('push', 5, `${__dirname}/workers/pushes.js`);

/** What is not there is not known. */
new Worker('reports', join(__dirname, 'workers', 'gone.js'), { connection });

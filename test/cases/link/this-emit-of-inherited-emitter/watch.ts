import { ImportJob } from './import-job';

export function watch(job: ImportJob) {
  job.on('job.done', () => console.log('done'));
}

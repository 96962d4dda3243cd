import { jobs } from './jobs';

export async function run(payload: unknown): Promise<void> {
  await jobs.triggerJob({ name: 'send.mail', payload });
}

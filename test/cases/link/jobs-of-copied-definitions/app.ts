import { jobs } from './jobs';

export async function complete(id: string): Promise<void> {
  await jobs.triggerJob({ name: 'seal.document', payload: { id } });
}

export async function register(): Promise<void> {
  await jobs.triggerJob({ name: 'send.mail' });
}

import Queue from 'bull';
import { bus } from './bus';

/** The worker asks for one of them itself. */
const letters = new Queue('letters');
const ways: Record<string, (data: unknown) => void> = { mail: (data) => bus.emit('letter.mailed', data) };

function archive() {
  bus.emit('letter.archived');
}

export function mail() {
  return letters.add({ type: 'mail' });
}
export function putAway() {
  return letters.add({ type: 'archive' });
}

letters.process(async (job) => {
  if (job.data.type === 'archive') return archive();
  return ways[job.data.type](job.data);
});

import { Queue } from 'bullmq';
import { each, start, subscribe } from './consumer';

const notes = new Queue('notes');

subscribe('mails', {
  send: async (data) => void (await notes.add('sent', data)),
  forget: async () => {},
});
each('notes', keep);
start();

async function keep(data: unknown) {
  await new Queue('mails').add('forget', data);
}

export const mail = (data: unknown) => new Queue('mails').add('send', data);

import { Queue } from 'bullmq';

const placeholder = { path: '' };
const named = { path: 'mails' };

/** Whoever fills the path in says which queue it is. */
export const later = () => new Queue(placeholder.path).add('send', {});
export const now = () => new Queue(named.path).add('send', {});

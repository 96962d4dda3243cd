import { ask, queueOf } from './queues';

export function log() {
  queueOf('logs', 'put').add('put', {});
}
export function mail() {
  queueOf('mail', 'send').add('send', {});
}
export const health = () => ask({ service: 'ai', name: 'agent', job: 'health' });

import { report, session } from './session';

export function onIdle() {
  session.status = 'session.ended';
  report();
}

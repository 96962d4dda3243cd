import emitter from './events';
import { named } from 'names';

export function create(email: string) {
  emitter.emit('user_new', { email: named(email) });
}

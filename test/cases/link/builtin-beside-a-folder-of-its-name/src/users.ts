import { NAMES } from 'constants';
import emitter from './events';
import { named } from 'names';

export function create(email: string) {
  emitter.emit('user_new', { email: named(email) });
}

/** Hardly anybody means the platform's `constants`. */
export function remove(email: string) {
  emitter.emit(NAMES.gone, { email });
}

import Emitter from 'events';
import { first } from './a';

const third: Emitter = new Emitter();
export function go() {
  third.emit('three');
  first.emit('one');
}

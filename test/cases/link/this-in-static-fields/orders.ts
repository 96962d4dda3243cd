import { EventEmitter } from 'node:events';
import { Names } from './names';

const emitter = new EventEmitter();

export const place = () => {
  const config = Names.config();
  emitter.emit(config.name);
};

export const remind = () => emitter.emit(Names.config().late);

export const pay = () => emitter.emit(Names.config().paid);

export const own = () => emitter.emit(new Names().own());

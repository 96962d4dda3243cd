import * as EventEmitter from 'events';
import * as handlers from './handlers';

const emitter = new EventEmitter();

for (const handle of Object.values(handlers)) handle(emitter);

export default emitter;

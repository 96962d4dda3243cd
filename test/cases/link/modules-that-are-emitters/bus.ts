import { EventEmitter } from 'node:events';
import { once } from 'lodash';

export const theBus = once(() => new EventEmitter());

import { EventEmitter } from 'node:events';
import { Named, Timed } from './app';

export const Base = Named(Timed(EventEmitter));

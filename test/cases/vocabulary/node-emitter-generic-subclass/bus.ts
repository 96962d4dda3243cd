import { EventEmitter } from 'node:events';

export class TypedBus<Events extends Record<string, unknown[]>> extends EventEmitter<Events> {}

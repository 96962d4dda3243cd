import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
export const handle = (request: Request) => bus.emit((request as { kind?: string }).kind ?? 'unnamed');
export const kindOf = (request: Request) => bus.emit(request.kind);

import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

export async function sign(): Promise<Response> {
  bus.emit('session.signed');
  return new Response();
}

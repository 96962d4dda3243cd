import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

export const withUser = (handler: (req: Request, user: string) => Promise<Response>) => async (req: Request) => {
  bus.emit('user.seen');
  return handler(req, 'me');
};
